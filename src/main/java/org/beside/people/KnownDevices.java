package org.beside.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.beside.shared.PersonId;
import org.beside.shared.Secrets;
import org.beside.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.authentication.rememberme.AbstractRememberMeServices;
import org.springframework.security.web.authentication.rememberme.InvalidCookieException;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Keeps someone signed in on a device until they sign out there. The secret does not rotate: see
 * docs/decisions/0006-devices-stay-signed-in.md for why Spring's rotating token would sign people out in mid-call.
 */
@Component
public class KnownDevices extends AbstractRememberMeServices {

    private static final String COOKIE = "beside-device";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final SignInSettings settings;
    private final SecureRandom random;
    private final Clock clock;

    KnownDevices(JdbcClient jdbc, Accounts accounts, SignInSettings settings, SecureRandom random, Clock clock) {
        super(Secrets.fresh(random), accounts);
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.settings = settings;
        this.random = random;
        this.clock = clock;
        setCookieName(COOKIE);
        setAlwaysRemember(true);
        setTokenValiditySeconds((int) settings.stay().toSeconds());
        setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
    }

    @Override
    protected void onLoginSuccess(HttpServletRequest request, HttpServletResponse response, Authentication proven) {
        var secret = Secrets.fresh(random);
        jdbc.sql("delete from known_device where valid_to < :now").param("now", SqlTime.of(clock.instant())).update();
        jdbc.sql("insert into known_device (token_hash, person_id, valid_to) values (:hash, :person, :validTo)")
                .param("hash", Secrets.hash(secret))
                .param("person", UUID.fromString(proven.getName()))
                .param("validTo", SqlTime.of(clock.instant().plus(settings.stay())))
                .update();
        setCookie(new String[] {secret}, getTokenValiditySeconds(), request, response);
    }

    @Override
    protected UserDetails processAutoLoginCookie(
            String[] tokens, HttpServletRequest request, HttpServletResponse response) {
        if (tokens.length != 1) {
            throw new InvalidCookieException("The device cookie has another form");
        }
        var account = jdbc.sql("select person_id from known_device where token_hash = :hash and valid_to >= :now")
                .param("hash", Secrets.hash(tokens[0]))
                .param("now", SqlTime.of(clock.instant()))
                .query(UUID.class).optional()
                .flatMap(id -> accounts.of(new PersonId(id)))
                .orElseThrow(() -> new InvalidCookieException("This device is not known"));
        stay(tokens[0], request, response);
        return account;
    }

    /** Each visit begins the time anew: only a device that nobody uses is forgotten. */
    private void stay(String secret, HttpServletRequest request, HttpServletResponse response) {
        jdbc.sql("update known_device set valid_to = :validTo where token_hash = :hash")
                .param("validTo", SqlTime.of(clock.instant().plus(settings.stay())))
                .param("hash", Secrets.hash(secret))
                .update();
        setCookie(new String[] {secret}, getTokenValiditySeconds(), request, response);
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        var cookie = extractRememberMeCookie(request);
        if (StringUtils.hasText(cookie)) {
            forget(cookie);
        }
        super.logout(request, response, authentication);
    }

    /** A cookie of another form belongs to no device; signing out must not fail because of it. */
    private void forget(String cookie) {
        try {
            for (var secret : decodeCookie(cookie)) {
                jdbc.sql("delete from known_device where token_hash = :hash").param("hash", Secrets.hash(secret)).update();
            }
        } catch (InvalidCookieException foreign) {
            // There is nothing to forget.
        }
    }
}
