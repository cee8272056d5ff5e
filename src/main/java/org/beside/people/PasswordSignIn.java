package org.beside.people;

import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks a password, whichever door it comes in by, and slows guessing down. */
@Component
class PasswordSignIn extends DaoAuthenticationProvider {

    private final Attempts attempts;

    PasswordSignIn(Accounts accounts, PasswordEncoder passwords, Attempts attempts) {
        super(accounts);
        setPasswordEncoder(passwords);
        this.attempts = attempts;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        var address = typed.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        attempts.begin(typed.getName(), address);
        var proven = super.authenticate(typed);
        attempts.succeeded(typed.getName(), address);
        return proven;
    }
}
