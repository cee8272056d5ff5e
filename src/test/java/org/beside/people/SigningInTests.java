package org.beside.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.beside.Visitors;
import org.beside.shared.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Signing in with a password, and on a device that knows one again. */
abstract class SigningInTests extends PeopleTests {

    @Autowired AuthenticationManager passwords;
    @Autowired KnownDevices devices;

    @Test
    void theRightPasswordOpensWhateverTheCaseOfTheAddress() {
        var email = address();
        var id = people.join(joining(email, "Ana", Role.REQUESTER, Visitors.PASSWORD, "en"));
        assertThat(signIn(" " + email.toUpperCase(Locale.ROOT), Visitors.PASSWORD).getName()).isEqualTo(id.toString());
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreTheSameToWhoeverGuesses() {
        var email = address();
        people.join(joining(email, "Ana", Role.REQUESTER, Visitors.PASSWORD, "en"));
        for (var unknown : List.of(email, address(), "no address", "", "a".repeat(10_000), "\u0000")) {
            assertThatThrownBy(() -> signIn(unknown, "not the password")).isInstanceOf(BadCredentialsException.class)
                    .hasMessage("Bad credentials");
        }
    }

    /** The longest password that may be typed, and one whose characters take three bytes each. */
    @Test
    void aLongPasswordOpensInFullLengthOnly() {
        for (var password : List.of("x".repeat(Password.LONGEST), "비밀번호".repeat(20))) {
            var email = address();
            people.join(joining(email, "Ana", Role.REQUESTER, password, "en"));
            assertThat(signIn(email, password).isAuthenticated()).isTrue();
            assertThatThrownBy(() -> signIn(email, password.substring(0, password.length() - 1)))
                    .isInstanceOf(BadCredentialsException.class);
        }
    }

    @Test
    void whoeverIsSuspendedIsToldSo() {
        var email = address();
        var id = people.join(joining(email, "Ana", Role.REQUESTER, Visitors.PASSWORD, "en"));
        jdbc.sql("update person set standing = 'SUSPENDED' where id = ?").param(id.value()).update();
        assertThatThrownBy(() -> signIn(email, Visitors.PASSWORD)).isInstanceOf(LockedException.class);
    }

    @Test
    void guessingAtOneAccountIsSlowedDown() {
        var email = address();
        people.join(joining(email, "Ana", Role.REQUESTER, Visitors.PASSWORD, "en"));
        for (var guess = 0; guess < 5; guess++) {
            assertThatThrownBy(() -> signIn(email, "not the password")).isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> signIn(email, Visitors.PASSWORD)).isInstanceOf(TooManyAttempts.class);

        clock.pass(Duration.ofSeconds(30));
        assertThat(signIn(email, Visitors.PASSWORD).isAuthenticated()).isTrue();
    }

    private Authentication signIn(String email, String password) {
        return passwords.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(email, password));
    }

    @Test
    void aDeviceThatIsKnownStaysSignedIn() {
        var person = joined();
        var cookie = rememberedOn(person);

        clock.pass(Duration.ofDays(179));
        assertThat(personOn(cookie)).contains(person);
    }

    /** Whoever calls every week must not have to type a password after half a year. */
    @Test
    void aVisitKeepsADeviceKnown() {
        var person = joined();
        var cookie = rememberedOn(person);
        for (var visit = 0; visit < 3; visit++) {
            clock.pass(Duration.ofDays(100));
            assertThat(personOn(cookie)).as("visit %d", visit).contains(person);
        }
    }

    @Test
    void theBrowserIsToldToKeepTheCookieOnEachVisit() {
        var cookie = rememberedOn(joined());
        var response = new MockHttpServletResponse();
        devices.autoLogin(requestWith(cookie), response);
        assertThat(response.getCookie("beside-device").getMaxAge()).isEqualTo((int) Duration.ofDays(180).toSeconds());
    }

    @Test
    void aDeviceWithoutAVisitIsForgottenInTheEnd() {
        var cookie = rememberedOn(joined());
        clock.pass(Duration.ofDays(181));
        assertThat(personOn(cookie)).isEmpty();
    }

    @Test
    void signingOutForgetsThisDeviceOnly() {
        var person = joined();
        var phone = rememberedOn(person);
        var laptop = rememberedOn(person);
        devices.logout(requestWith(phone), new MockHttpServletResponse(), null);

        assertThat(personOn(phone)).isEmpty();
        assertThat(personOn(laptop)).contains(person);
    }

    @Test
    void aCookieThatIsNotOursOpensNothingAndHindersNobody() {
        for (var value : List.of("", "x", "%%%", "bm8", "YTpi", "a".repeat(10_000), "😀")) {
            var cookie = new Cookie("beside-device", "x");
            cookie.setValue(value);
            assertThat(personOn(cookie)).as(value).isEmpty();
            devices.logout(requestWith(cookie), new MockHttpServletResponse(), null);
        }
    }

    @Test
    void theCookieIsForThisSiteAloneAndItsSecretIsNotStored() {
        var cookie = rememberedOn(joined());
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(jdbc.sql("select token_hash from known_device").query(String.class).list())
                .isNotEmpty().doesNotContain(cookie.getValue());
    }

    @Test
    void aSuspendedPersonIsNotKeptSignedIn() {
        var person = joined();
        var cookie = rememberedOn(person);
        jdbc.sql("update person set standing = 'SUSPENDED' where id = ?").param(person.value()).update();
        assertThat(personOn(cookie)).isEmpty();
    }

    private Cookie rememberedOn(PersonId person) {
        var response = new MockHttpServletResponse();
        devices.loginSuccess(new MockHttpServletRequest(), response,
                UsernamePasswordAuthenticationToken.authenticated(person.toString(), null, List.of()));
        return response.getCookie("beside-device");
    }

    private Optional<PersonId> personOn(Cookie cookie) {
        return Optional.ofNullable(devices.autoLogin(requestWith(cookie), new MockHttpServletResponse()))
                .map(Authentication::getName).map(PersonId::parse);
    }

    private static MockHttpServletRequest requestWith(Cookie cookie) {
        var request = new MockHttpServletRequest();
        request.setCookies(cookie);
        return request;
    }
}
