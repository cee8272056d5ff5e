package org.beside.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.beside.Visitors;
import org.beside.api.Client.Answer;
import org.beside.shared.Secrets;
import org.beside.shared.SqlTime;
import org.beside.shared.api.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in and out by token. */
class TokensApiTests extends ApiOnH2Tests {

    @Test
    void givesATokenForThirtyDaysAndSaysWhoItIs() {
        var person = visitors.volunteer("de", "ko?");
        var signedIn = signIn(people.find(person).orElseThrow().email().text(), Visitors.PASSWORD);

        assertThat(signedIn.status()).isEqualTo(201);
        assertThat(Instant.parse(signedIn.at("expiresAt"))).isEqualTo(clock.instant().plus(Duration.ofDays(30)));
        assertThat(signedIn.header("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(signedIn.header("Set-Cookie")).isEmpty();
        var me = withToken(signedIn.at("token")).get("/api/v1/me");
        assertThat(me.json()).isEqualTo(signedIn.json().path("person"));
        assertThat(me.at("id")).isEqualTo(person.toString());
        assertThat(me.at("role")).isEqualTo("VOLUNTEER");
        assertThat(me.json().path("languages").toString())
                .contains("{\"tag\":\"de\",\"level\":\"WELL\"}", "{\"tag\":\"ko\",\"level\":\"LITTLE\"}");
    }

    @Test
    void storesOnlyTheHashOfAToken() {
        var token = of(visitors.requester("en")).token().orElseThrow();
        assertThat(jdbc.sql("select count(*) from api_token where token_hash = :secret").param("secret", token)
                .query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from api_token where token_hash = :hash").param("hash", Secrets.hash(token))
                .query(Integer.class).single()).isOne();
    }

    @Test
    void aTokenEndsWithItsTime() {
        var client = of(visitors.requester("en"));
        clock.pass(Duration.ofDays(30).minusSeconds(1));
        assertThat(client.get("/api/v1/me").status()).isEqualTo(200);
        clock.pass(Duration.ofSeconds(1));
        refused(client.get("/api/v1/me"), Problem.NOT_SIGNED_IN);
    }

    @Test
    void signingOutEndsThisTokenAndNoOther() {
        var person = visitors.requester("en");
        var phone = of(person);
        var tablet = of(person);
        assertThat(phone.delete("/api/v1/tokens/current").status()).isEqualTo(204);
        refused(phone.get("/api/v1/me"), Problem.NOT_SIGNED_IN);
        assertThat(tablet.get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void whoIsSuspendedIsOutAtOnceAndStaysOut() {
        var person = visitors.requester("en");
        var client = of(person);
        jdbc.sql("update person set standing = 'SUSPENDED' where id = :id").param("id", person.value()).update();
        refused(client.get("/api/v1/me"), Problem.NOT_SIGNED_IN);
        refused(signIn(people.find(person).orElseThrow().email().text(), Visitors.PASSWORD), Problem.SUSPENDED);
    }

    @Test
    void refusesAWrongPasswordAndSlowsGuessingDown() {
        var email = people.find(visitors.requester("en")).orElseThrow().email().text();
        for (var attempt = 0; attempt < 5; attempt++) {
            var wrong = refused(signIn(email, "not the password"), Problem.WRONG_PASSWORD);
            assertThat(wrong.header("WWW-Authenticate")).contains("Bearer");
        }
        var slowed = refused(signIn(email, Visitors.PASSWORD), Problem.TOO_MANY_ATTEMPTS);
        var wait = Long.parseLong(slowed.header("Retry-After").orElseThrow());
        assertThat(wait).isBetween(1L, 60L);
        assertThat(slowed.at("detail")).contains(Long.toString(wait));
        clock.pass(Duration.ofSeconds(wait));
        assertThat(signIn(email, Visitors.PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void aStrangerIsRefusedLikeAWrongPassword() {
        refused(signIn("nobody@example.org", "some password"), Problem.WRONG_PASSWORD);
    }

    @Test
    void namesEachFieldThatIsMissing() {
        var answer = refused(nobody().post("/api/v1/tokens", "{}"), Problem.INVALID);
        wrongField(answer, "email");
        assertThat(answer.json().path("errors").path(1).path("field").asString()).isEqualTo("password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "Zm9v", "a.b.c", "%00", "~", "=", "Bearer"})
    void rubbishIsNoToken(String rubbish) {
        var answer = refused(withToken(rubbish).get("/api/v1/me"), Problem.NOT_SIGNED_IN);
        assertThat(answer.header("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
    }

    /** On one connection, as behind a proxy: Jetty remembers what came on it, and by itself not in which case. */
    @ParameterizedTest
    @ValueSource(ints = {8, 43})
    void aTokenIsReadAsItIsWrittenWhateverCameBefore(int length) throws IOException {
        var token = of(visitors.requester("en")).token().orElseThrow();
        var before = swapCase(token.substring(0, length));
        try (var socket = new Socket("localhost", port)) {
            for (var secret : List.of(before, token)) {
                socket.getOutputStream().write("""
                        GET /api/v1/me HTTP/1.1\r
                        Host: localhost\r
                        Authorization: Bearer %s\r
                        Connection: %s\r
                        \r
                        """.formatted(secret, secret.equals(token) ? "close" : "keep-alive").getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(Pattern.compile("HTTP/1\\.1 (\\d+)")
                    .matcher(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).results())
                    .extracting(status -> status.group(1)).containsExactly("401", "200");
        }
    }

    private static String swapCase(String text) {
        return text.codePoints().map(letter -> Character.isUpperCase(letter) ? Character.toLowerCase(letter) : Character.toUpperCase(letter))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    @Test
    void withoutATokenTheChallengeNamesNoError() {
        var answer = refused(nobody().get("/api/v1/me"), Problem.NOT_SIGNED_IN);
        assertThat(answer.header("WWW-Authenticate")).contains("Bearer");
    }

    /** Nor does the cookie of a known device, or a session, sign anybody in. */
    @Test
    void readsNoCookieAndSetsNone() {
        var secret = "known-device-secret";
        var person = visitors.requester("en");
        jdbc.sql("insert into known_device (token_hash, person_id, valid_to) values (:hash, :person, :validTo)")
                .param("hash", Secrets.hash(secret)).param("person", person.value())
                .param("validTo", SqlTime.of(clock.instant().plus(Duration.ofDays(1)))).update();
        var cookie = "beside-device=" + Base64.getEncoder().encodeToString(secret.getBytes());
        assertThat(page(cookie)).as("the pages know this device").isNotEqualTo(302);
        var answer = refused(nobody().send("GET", "/api/v1/me", BodyPublishers.noBody(),
                request -> request.header("Cookie", cookie)), Problem.NOT_SIGNED_IN);
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    private int page(String cookie) {
        return nobody().send("GET", "/ask", BodyPublishers.noBody(),
                request -> request.header("Cookie", cookie)).status();
    }

    private Answer signIn(String email, String password) {
        return nobody().post("/api/v1/tokens", """
                {"email": "%s", "password": "%s"}""".formatted(email, password));
    }

    @Test
    void nobodyKeepsAPageThatBeginsASession() {
        var page = nobody().get("/login");
        assertThat(page.header("Set-Cookie")).isPresent();
        assertThat(page.header("Cache-Control")).hasValueSatisfying(kept -> assertThat(kept).contains("no-store"));
    }
}
