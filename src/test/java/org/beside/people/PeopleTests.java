package org.beside.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import org.beside.MovableClock;
import org.beside.RoomTest;
import org.beside.Visitors;
import org.beside.shared.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Joining, signing in, devices and the first admin, on one database. */
@RoomTest
@RecordApplicationEvents
abstract class PeopleTests {

    @Autowired People people;
    @Autowired Volunteers volunteers;
    @Autowired ApplicationEvents changes;
    @Autowired Invitations invitations;
    @Autowired KnownDevices devices;
    @Autowired AuthenticationManager passwords;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void nobodyIsAdmin() {
        jdbc.sql("update person set role = 'VOLUNTEER' where role = 'ADMIN'").update();
    }

    @Test
    void whoeverJoinedIsFoundAsTheyDescribedThemselves() {
        var joining = joining(address(), "王小明", Role.VOLUNTEER, Visitors.PASSWORD, "zh", "de?");
        var person = people.find(people.join(joining)).orElseThrow();

        assertThat(person.name().text()).isEqualTo("王小明");
        assertThat(person.email()).isEqualTo(joining.email());
        assertThat(person.role()).isEqualTo(Role.VOLUNTEER);
        assertThat(person.standing()).isEqualTo(Standing.GOOD);
        assertThat(person.zone()).isEqualTo(ZoneId.of("Asia/Taipei"));
        assertThat(person.locale()).isEqualTo(Locale.TRADITIONAL_CHINESE);
        assertThat(person.oriented()).isFalse();
        assertThat(person.languages()).isEqualTo(Visitors.spoken("zh", "de?"));
        assertThat(person.verified()).isFalse();
        assertThat(person.quietHours()).isEqualTo(QuietHours.USUAL);
        assertThat(person.style()).isEmpty();
        assertThat(people.find(joining.email())).contains(person);
    }

    @Test
    void namesInEveryWritingComeBackAsTheyWereTyped() {
        for (var name : List.of("👩🏽‍🦯 Lin", "محمد عبد الله", "שרה", "می‌خواهم", "김민수", "Robert'); drop table person;--",
                "王".repeat(80), "👩".repeat(40))) {
            var id = people.join(joining(address(), name, Role.REQUESTER, Visitors.PASSWORD, "en"));
            assertThat(people.find(id).orElseThrow().name().text()).isEqualTo(name);
        }
    }

    @Test
    void nobodyJoinsTwiceWithOneAddressHoweverItIsWritten() {
        var email = address();
        people.join(joining(email, "Ana", Role.REQUESTER, Visitors.PASSWORD, "en"));

        assertThatThrownBy(() -> people.join(joining(email.toUpperCase(Locale.ROOT), "Bob", Role.VOLUNTEER, Visitors.PASSWORD, "de")))
                .isInstanceOf(EmailTaken.class);
        assertThat(people.find(new Email(email)).orElseThrow().name().text()).isEqualTo("Ana");
    }

    /** A database names the value that was there twice; were the exception logged, so would the address be. */
    @Test
    void theNewsThatAnAddressIsTakenDoesNotNameIt() {
        var email = address();
        people.join(joining(email, "Ana", Role.REQUESTER, Visitors.PASSWORD, "en"));

        assertThatThrownBy(() -> people.join(joining(email, "Ana", Role.REQUESTER, Visitors.PASSWORD, "en")))
                .satisfies(taken -> {
                    var trace = new StringWriter();
                    taken.printStackTrace(new PrintWriter(trace));
                    assertThat(trace.toString()).contains("EmailTaken").doesNotContain(email);
                });
    }

    @Test
    void ofSixteenWhoJoinWithOneAddressAtOnceExactlyOneDoes() throws Exception {
        for (var round = 0; round < 3; round++) {
            var email = address();
            var joined = atOnce(16, () -> people.join(joining(email, "Ana", Role.REQUESTER, Visitors.PASSWORD, "en")),
                    EmailTaken.class);
            assertThat(joined).hasSize(1);
            assertThat(people.find(new Email(email)).orElseThrow().id()).isEqualTo(joined.getFirst());
            assertThat(jdbc.sql("select count(*) from person where email = ?").param(email).query(Integer.class).single()).isOne();
        }
    }

    @Test
    void toldThingsStayTold() {
        var volunteer = people.join(joining(address(), "Ana", Role.VOLUNTEER, Visitors.PASSWORD, "en"));
        people.orient(volunteer);
        people.orient(volunteer);
        people.speakTo(volunteer, Locale.KOREAN);

        assertThat(people.find(volunteer).orElseThrow().oriented()).isTrue();
        assertThat(people.find(volunteer).orElseThrow().locale()).isEqualTo(Locale.KOREAN);
    }

    @Test
    void whatSomeoneSaysAboutThemselvesIsKept() {
        var volunteer = joined(Role.VOLUNTEER);
        people.speak(volunteer, Visitors.spoken("ko", "fr?"));
        people.live(volunteer, ZoneId.of("Australia/Lord_Howe"));
        people.keepQuiet(volunteer, new QuietHours(LocalTime.of(22, 5), LocalTime.of(0, 0)));
        people.preferStyle(volunteer, Optional.of(HelpStyle.UNHURRIED));

        var person = people.find(volunteer).orElseThrow();
        assertThat(person.languages()).isEqualTo(Visitors.spoken("ko", "fr?"));
        assertThat(person.zone()).isEqualTo(ZoneId.of("Australia/Lord_Howe"));
        assertThat(person.quietHours()).isEqualTo(new QuietHours(LocalTime.of(22, 5), LocalTime.of(0, 0)));
        assertThat(person.style()).contains(HelpStyle.UNHURRIED);

        people.preferStyle(volunteer, Optional.empty());
        people.keepQuiet(volunteer, QuietHours.NONE);
        assertThat(people.find(volunteer).orElseThrow().style()).isEmpty();
        assertThat(people.find(volunteer).orElseThrow().quietHours()).isEqualTo(QuietHours.NONE);
    }

    @Test
    void languagesStayInTheOrderInWhichTheyWereNamed() {
        var named = Visitors.spoken("zh", "de?", "en");
        var person = people.join(joining(address(), "王小明", Role.REQUESTER, Visitors.PASSWORD, "zh", "de?", "en"));
        assertThat(people.find(person).orElseThrow().languages()).isEqualTo(named);
        people.speak(person, named.reversed());
        assertThat(people.find(person).orElseThrow().languages()).isEqualTo(named.reversed());
        assertThat(people.findAll(List.of(person)).getFirst().languages()).isEqualTo(named.reversed());
    }

    @Test
    void whatNobodyCanSayAboutThemselvesChangesNothing() {
        var volunteer = joined(Role.VOLUNTEER);
        var before = people.find(volunteer).orElseThrow();
        assertThatThrownBy(() -> people.speak(volunteer, List.of())).hasMessage("join.languages.empty");
        assertThatThrownBy(() -> people.speak(volunteer, Visitors.spoken("de", "de?"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> people.live(volunteer, ZoneId.of("UTC+03:17"))).hasMessage("settings.zone.unknown");
        assertThat(people.find(volunteer).orElseThrow()).isEqualTo(before);
        assertThat(changes.stream(PersonChanged.class)).isEmpty();
    }

    @Test
    void ofTwoPagesThatSaveLanguagesAtOnceOneIsTheLater() throws Exception {
        var person = joined();
        var wanted = new ConcurrentLinkedQueue<>(List.of(
                Visitors.spoken("de", "en"), Visitors.spoken("en?", "ko"), Visitors.spoken("ko?"), Visitors.spoken("de?", "fr")));
        var all = List.copyOf(wanted);
        atOnce(4, () -> {
            people.speak(person, wanted.remove());
            return person;
        }, IllegalStateException.class);
        assertThat(all).anySatisfy(languages -> assertThat(people.find(person).orElseThrow().languages())
                .containsExactlyInAnyOrderElementsOf(languages));
    }

    @Test
    void eachChangeThatMatchingCaresForIsTold() {
        var volunteer = joined(Role.VOLUNTEER);
        var admin = joined(Role.ADMIN);
        people.orient(volunteer);
        people.orient(volunteer);
        people.speak(volunteer, Visitors.spoken("de"));
        people.live(volunteer, ZoneId.of("Asia/Seoul"));
        people.keepQuiet(volunteer, QuietHours.NONE);
        people.preferStyle(volunteer, Optional.of(HelpStyle.TO_THE_POINT));
        people.verify(volunteer, admin);
        people.verify(volunteer, admin);
        people.withdrawVerification(volunteer, admin);
        people.withdrawVerification(volunteer, admin);
        assertThat(changes.stream(PersonChanged.class)).hasSize(7).containsOnly(new PersonChanged(volunteer));
    }

    @Test
    void anAdminVerifiesAVolunteerAndTakesItBack() {
        var volunteer = joined(Role.VOLUNTEER);
        var admin = joined(Role.ADMIN);
        people.verify(volunteer, admin);
        assertThat(people.find(volunteer).orElseThrow().verified()).isTrue();
        people.withdrawVerification(volunteer, admin);
        assertThat(people.find(volunteer).orElseThrow().verified()).isFalse();
    }

    @Test
    void nobodyButAnAdminVerifiesAndNobodyButAVolunteerIsVerified() {
        var volunteer = joined(Role.VOLUNTEER);
        var requester = joined(Role.REQUESTER);
        var admin = joined(Role.ADMIN);
        assertThatThrownBy(() -> people.verify(volunteer, volunteer)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> people.verify(requester, admin)).isInstanceOf(IllegalArgumentException.class);
        people.verify(volunteer, admin);
        assertThatThrownBy(() -> people.withdrawVerification(volunteer, requester)).isInstanceOf(IllegalArgumentException.class);
        assertThat(people.find(volunteer).orElseThrow().verified()).isTrue();
        assertThat(people.find(requester).orElseThrow().verified()).isFalse();
    }

    @Test
    void volunteersAreFoundByPartOfTheirNameOrAddress() {
        var word = "x" + UUID.randomUUID().toString().substring(0, 8);
        var byName = people.join(joining(address(), "Ana " + word.toUpperCase(Locale.ROOT), Role.VOLUNTEER, Visitors.PASSWORD, "en"));
        var byEmail = people.join(joining(word + "@example.org", "Ben", Role.VOLUNTEER, Visitors.PASSWORD, "en"));
        people.join(joining(address(), "Cleo " + word, Role.REQUESTER, Visitors.PASSWORD, "en"));

        assertThat(volunteers.search(" " + word + " ", 0).volunteers()).extracting(found -> found.person().id())
                .containsExactlyInAnyOrder(byName, byEmail);
        assertThat(volunteers.search(word, 0).volunteers()).allSatisfy(found ->
                assertThat(found.joinedAt()).isEqualTo(clock.instant()));
        for (var nobody : List.of(word + "%", "_" + word, word + "!", "' or 1=1 --", "\\")) {
            assertThat(volunteers.search(nobody, 0).total()).as(nobody).isZero();
        }
    }

    @Test
    void volunteersComeAPageAtATimeTheNewestFirst() {
        var word = "y" + UUID.randomUUID().toString().substring(0, 8);
        var joined = new ArrayList<PersonId>();
        for (var number = 0; number < Volunteers.PER_PAGE + 3; number++) {
            clock.pass(Duration.ofSeconds(1));
            joined.addFirst(people.join(joining(address(), word, Role.VOLUNTEER, Visitors.PASSWORD, "en")));
        }
        var first = volunteers.search(word, 0);
        var second = volunteers.search(word, 1);
        assertThat(first.total()).isEqualTo(Volunteers.PER_PAGE + 3);
        assertThat(first.hasNext()).isTrue();
        assertThat(second.hasNext()).isFalse();
        assertThat(Stream.of(first, second).flatMap(page -> page.volunteers().stream()).map(found -> found.person().id()))
                .containsExactlyElementsOf(joined);
        assertThat(volunteers.search(word, 99)).isEqualTo(second);
        assertThat(volunteers.search(word, -1)).isEqualTo(first);
    }

    @Test
    void thePasswordIsStoredAsAHashThatIsNeverTheSame() {
        var first = people.join(joining(address(), "Ana", Role.REQUESTER, Visitors.PASSWORD, "en"));
        var second = people.join(joining(address(), "Ana", Role.REQUESTER, Visitors.PASSWORD, "en"));
        assertThat(hash(first)).doesNotContain(Visitors.PASSWORD).isNotEqualTo(hash(second));
    }

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

    @Test
    void anInvitationMakesOneAdminOnce() {
        var secret = invitations.forFirstAdmin().orElseThrow();
        assertThat(invitations.isOpen(secret)).isTrue();

        var admin = invitations.accept(secret, admin());

        assertThat(people.find(admin).orElseThrow().role()).isEqualTo(Role.ADMIN);
        assertThat(invitations.isOpen(secret)).isFalse();
        assertThatThrownBy(() -> invitations.accept(secret, admin())).isInstanceOf(InvitationUsed.class);
        assertThat(invitations.forFirstAdmin()).isEmpty();
    }

    @Test
    void anInvitationHoldsForADay() {
        var secret = invitations.forFirstAdmin().orElseThrow();
        clock.pass(Duration.ofDays(1));
        assertThat(invitations.isOpen(secret)).isTrue();
        clock.pass(Duration.ofSeconds(1));
        assertThat(invitations.isOpen(secret)).isFalse();
        assertThatThrownBy(() -> invitations.accept(secret, admin())).isInstanceOf(InvitationUsed.class);
    }

    @Test
    void aNewerInvitationReplacesTheOlder() {
        var older = invitations.forFirstAdmin().orElseThrow();
        var newer = invitations.forFirstAdmin().orElseThrow();
        assertThat(invitations.isOpen(older)).isFalse();
        assertThatThrownBy(() -> invitations.accept(older, admin())).isInstanceOf(InvitationUsed.class);
        assertThat(invitations.isOpen(newer)).isTrue();
        assertThat(invitations.isOpen("")).isFalse();
        assertThat(invitations.isOpen("a".repeat(10_000))).isFalse();
    }

    @Test
    void anInvitationIsNotUsedUpByAnAddressThatIsTaken() {
        var secret = invitations.forFirstAdmin().orElseThrow();
        var taken = admin();
        people.join(joining(taken.email().text(), "Ana", Role.REQUESTER, Visitors.PASSWORD, "en"));

        assertThatThrownBy(() -> invitations.accept(secret, taken)).isInstanceOf(EmailTaken.class);
        assertThat(invitations.isOpen(secret)).isTrue();
        invitations.accept(secret, admin());
    }

    @Test
    void ofManyWhoUseAnInvitationAtOnceOneBecomesAdmin() throws Exception {
        var secret = invitations.forFirstAdmin().orElseThrow();
        assertThat(atOnce(8, () -> invitations.accept(secret, admin()), InvitationUsed.class)).hasSize(1);
        assertThat(jdbc.sql("select count(*) from person where role = 'ADMIN'").query(Integer.class).single()).isOne();
    }

    @Test
    void theSecretOfAnInvitationIsNotStored() {
        var secret = invitations.forFirstAdmin().orElseThrow();
        assertThat(jdbc.sql("select token_hash from admin_invitation").query(String.class).list())
                .hasSize(1).doesNotContain(secret);
    }

    private <T> List<T> atOnce(int threads, Callable<T> work, Class<? extends Exception> loser) throws Exception {
        var start = new CyclicBarrier(threads);
        var won = new ArrayList<T>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var outcome : pool.invokeAll(Collections.nCopies(threads, (Callable<T>) () -> {
                start.await();
                return work.call();
            }))) {
                try {
                    won.add(outcome.get());
                } catch (ExecutionException lost) {
                    assertThat(lost).hasCauseInstanceOf(loser);
                }
            }
        }
        return won;
    }

    private PersonId joined() {
        return joined(Role.REQUESTER);
    }

    private PersonId joined(Role role) {
        return people.join(joining(address(), "Ana", role, Visitors.PASSWORD, "en"));
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

    private Authentication signIn(String email, String password) {
        return passwords.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(email, password));
    }

    private String hash(PersonId person) {
        return jdbc.sql("select password_hash from person where id = ?").param(person.value()).query(String.class).single();
    }

    private static Joining admin() {
        return joining(address(), "Adele", Role.ADMIN, Visitors.PASSWORD, "en");
    }

    private static String address() {
        return UUID.randomUUID() + "@example.org";
    }

    private static Joining joining(String email, String name, Role role, String password, String... languages) {
        return new Joining(new PersonName(name), new Email(email), new Password(password), role,
                Visitors.spoken(languages), ZoneId.of("Asia/Taipei"), Locale.TRADITIONAL_CHINESE);
    }
}
