package org.beside.shell;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import java.util.Map;
import org.beside.people.KnownDevices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.RememberMeAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * Who may come in. Nobody comes in unnamed: views name their roles, the few paths outside Vaadin that are open to all are
 * named here, and every other path is for those who are signed in.
 */
@Configuration
class Security {

    /** Flow needs inline and evaluated scripts up to 25.3; all else is as narrow as the product allows. */
    private static final String CONTENT_SECURITY_POLICY = """
            default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; \
            img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; media-src 'self' blob:; \
            object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'""";

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http, KnownDevices devices, SecurityContextRepository contexts,
            AuthenticationManager authentication) {
        http.authorizeHttpRequests(requests -> requests
                .dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
                // The socket says nothing until it has been given a one-use ticket, and the two desks turn away
                // whoever is not signed in, in the form that a script understands.
                .requestMatchers("/signal", "/signal/tickets/*", "/signal/farewells/*").permitAll()
                // The same for the desk of the connection check.
                .requestMatchers(HttpMethod.POST, "/practice/check").permitAll()
                .requestMatchers("/styles/**", "/icons/**", "/fonts/**").permitAll()
                .requestMatchers("/actuator/health/**").permitAll());
        // A ticket, or a peer's answer, can only be read by a page of this origin, so a forged request gains nothing; and
        // nobody else knows the id of the call that a farewell ends.
        http.csrf(csrf -> csrf.ignoringRequestMatchers("/signal/**", "/practice/check"));
        http.authenticationManager(authentication);
        http.securityContext(context -> context.securityContextRepository(contexts));
        http.rememberMe(remember -> remember.rememberMeServices(devices).key(devices.getKey()));
        http.headers(headers -> headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(self), microphone=(self), geolocation=()"))
                .addHeaderWriter(new StaticHeadersWriter("Referrer-Policy", "same-origin"))
                // With a new session Jetty lets an answer expire at once, and Spring's own writer takes that for enough.
                .addHeaderWriter(new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, "no-cache, no-store, max-age=0, must-revalidate")));
        // Whoever is signed in and mistypes an address comes to our page for that, not to the browser's empty 403.
        return http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/login", "/")
                .anyRequest(AuthorizedUrl::authenticated)).build();
    }

    @Bean
    AuthenticationManager authentication(AuthenticationProvider passwords, KnownDevices devices) {
        return new ProviderManager(passwords, new RememberMeAuthenticationProvider(devices.getKey()));
    }

    @Bean
    SecurityContextRepository contexts() {
        return new HttpSessionSecurityContextRepository();
    }

    /**
     * PBKDF2 with the iterations that OWASP asks for. The delegating encoder's own first choice, bcrypt, hears only 72
     * bytes, which is 24 Korean characters; whatever prefix is stored is still understood.
     */
    @Bean
    PasswordEncoder passwords() {
        var pbkdf2 = Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();
        return new DelegatingPasswordEncoder("pbkdf2", Map.of("pbkdf2", pbkdf2, "bcrypt", new BCryptPasswordEncoder()));
    }
}
