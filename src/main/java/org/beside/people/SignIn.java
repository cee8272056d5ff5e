package org.beside.people;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import org.beside.shared.PersonId;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Signs the person at this page in, and keeps this device signed in. */
@Component
public class SignIn {

    private final AuthenticationManager passwords;
    private final SecurityContextRepository contexts;
    private final KnownDevices devices;

    SignIn(AuthenticationManager passwords, SecurityContextRepository contexts, KnownDevices devices) {
        this.passwords = passwords;
        this.contexts = contexts;
        this.devices = devices;
    }

    /**
     * Signs in within the request that is being served. The page must be loaded anew afterwards.
     *
     * @return who it is
     * @throws TooManyAttempts         when sign-in has been tried too often
     * @throws AuthenticationException when the address and the password do not belong together
     */
    public PersonId with(String email, String password) {
        var request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        var response = VaadinServletResponse.getCurrent().getHttpServletResponse();
        var typed = UsernamePasswordAuthenticationToken.unauthenticated(email, password);
        typed.setDetails(new WebAuthenticationDetails(request));
        var proven = passwords.authenticate(typed);
        request.changeSessionId();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(proven);
        // Kept for the next request, which loads the page anew; this one goes on as it began.
        contexts.saveContext(context, request, response);
        devices.loginSuccess(request, response, proven);
        return PersonId.parse(proven.getName());
    }
}
