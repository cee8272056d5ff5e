package org.beside.people;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Sign-in has been tried too often; the next attempt is heard after the given time. */
public class TooManyAttempts extends AuthenticationException {

    private final transient Duration pause;

    TooManyAttempts(Duration pause) {
        super("login.slow");
        this.pause = pause;
    }

    /** How long to wait, at least one second. */
    public Duration pause() {
        return pause;
    }
}
