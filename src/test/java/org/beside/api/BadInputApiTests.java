package org.beside.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.beside.api.Client.Answer;
import org.beside.shared.api.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, what comes back is a problem that says what to do: never a page, never a stack trace. */
class BadInputApiTests extends ApiOnH2Tests {

    Client requester;

    @BeforeEach
    void somebody() {
        requester = of(visitors.requester("mt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "7", "\"need\"", "{\"need\": \"a\"} {}", "{need: 1}", "\u0000", "{\"need\": \"\\x\"}",
            "<html>", "{\"need\": \"a\", \"need\": \"b\"}"})
    void malformedJson(String body) {
        refused(requester.post(REQUESTS, body), Problem.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"need\": 7}", "{\"need\": true}", "{\"need\": [\"a\"]}", "{\"need\": {}}", "{\"need\": 1.5}"})
    void valuesOfAnotherKind(String body) {
        wrongField(refused(requester.post(REQUESTS, body), Problem.MALFORMED), "need");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"onCall\": \"true\"}", "{\"onCall\": 1}", "{\"onCall\": \"\"}"})
    void noWordsForYesAndNo(String body) {
        var volunteer = of(visitors.volunteer("mt"));
        wrongField(refused(volunteer.put("/api/v1/availability", body), Problem.MALFORMED), "onCall");
        wrongField(refused(volunteer.put("/api/v1/availability", "{}"), Problem.INVALID), "onCall");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"true\"", "\"\"", "1", "0", "[true]", "{}"})
    void noWordsForWhetherItIsPrivate(String value) {
        wrongField(refused(requester.post(REQUESTS, "{\"private\": %s}".formatted(value)), Problem.MALFORMED), "private");
        assertThat(requester.get(REQUESTS + "/current").status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"SHOPPING\"", "\"reading\"", "\"\"", "\"0\"", "0", "true", "[\"READING\"]", "{}"})
    void noOtherKindsOfANeed(String kind) {
        wrongField(refused(requester.post(REQUESTS, "{\"kind\": %s}".formatted(kind)), Problem.MALFORMED), "kind");
        assertThat(requester.get(REQUESTS + "/current").status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"ONE_MINUTE\"", "\"one_hour\"", "\"\"", "\"0\"", "0", "3600", "true", "[\"ONE_HOUR\"]", "{}"})
    void noOtherLengthsOfASnooze(String length) {
        var volunteer = of(visitors.volunteerOnCall("mt"));
        wrongField(refused(volunteer.put("/api/v1/availability/snooze", "{\"length\": %s}".formatted(length)),
                Problem.MALFORMED), "length");
        assertThat(volunteer.get("/api/v1/availability").json().has("snoozedUntil")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"length\": null}"})
    void aSnoozeHasALength(String body) {
        var volunteer = of(visitors.volunteerOnCall("mt"));
        wrongField(refused(volunteer.put("/api/v1/availability/snooze", body), Problem.INVALID), "length");
    }

    @Test
    void unknownFieldsAreNamed() {
        wrongField(refused(requester.post(REQUESTS, "{\"need\": \"a\", \"neeed\": \"b\"}"), Problem.MALFORMED), "neeed");
    }

    @ParameterizedTest
    @CsvSource({"en, That is longer", "de, Das sind mehr als", "ko, 500", "zh-TW, 500", "'fr, de;q=0.9, en;q=0.8', Das sind mehr als",
            "'fr', That is longer", "'en;q=0.1, de', Das sind mehr als"})
    void needsThatAreTooLongAreRefusedInTheLanguageAskedFor(String languages, String beginning) {
        var answer = requester.post(REQUESTS, "{\"need\": \"%s\"}".formatted("a".repeat(501)), "Accept-Language", languages);
        wrongField(refusedInAnyLanguage(answer, Problem.INVALID), "need", beginning);
    }

    @Test
    void needsThatNobodyCanReadAreRefused() {
        wrongField(refused(requester.post(REQUESTS, "{\"need\": \"a\\u0000b\"}"), Problem.INVALID), "need");
        assertThat(requester.get(REQUESTS + "/current").status()).isEqualTo(204);
    }

    @ParameterizedTest
    @MethodSource("bigBodies")
    void bodiesThatAreTooLargeAreNotRead(BodyPublisher body) {
        refused(requester.send("POST", REQUESTS, body, request -> request.header("Content-Type", "application/json")),
                Problem.TOO_LARGE);
    }

    /** With the length said before, and without. */
    static Stream<BodyPublisher> bigBodies() {
        var bytes = new byte[16 * 1024 + 1];
        Arrays.fill(bytes, (byte) ' ');
        return Stream.of(BodyPublishers.ofByteArray(bytes), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)),
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[3_000_000])));
    }

    /** What is left unread may break the connection, and the answer with it: not each time, so often enough to be seen. */
    @Test
    void refusalsArriveHoweverMuchWasSent() {
        for (var body : new int[] {200, 3_000, 60_000, 120_000}) {
            for (var time = 0; time < 100; time++) {
                refused(nobody().send("POST", REQUESTS, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[body])),
                        request -> request.header("Content-Type", "application/json")), Problem.NOT_SIGNED_IN);
            }
        }
    }

    @Test
    void aBodyOfExactlyTheLimitIsRead() {
        var body = "{\"need\": \"a\"}";
        assertThat(requester.post(REQUESTS, body + " ".repeat(16 * 1024 - body.length())).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/xml",
            "rubbish"})
    void otherContentTypes(String type) {
        refused(requester.send("POST", REQUESTS, BodyPublishers.ofString("need=a"),
                request -> request.header("Content-Type", type)), Problem.WRONG_CONTENT_TYPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/yaml", "image/png"})
    void answersThatAreNotToBeHad(String accepted) {
        refused(requester.send("GET", "/api/v1/me", BodyPublishers.noBody(), request -> request.header("Accept", accepted)),
                Problem.NOT_ACCEPTABLE);
        refused(requester.send("POST", REQUESTS, BodyPublishers.ofString("{}"), request -> request
                .header("Accept", accepted).header("Content-Type", "application/json")), Problem.NOT_ACCEPTABLE);
        assertThat(requester.get(REQUESTS + "/current").status()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({"DELETE, /api/v1/requests", "PUT, /api/v1/requests/current", "GET, /api/v1/tokens", "PATCH, /api/v1/me"})
    void otherMethods(String method, String path) {
        var answer = refused(requester.send(method, path, BodyPublishers.noBody(), request -> request), Problem.WRONG_METHOD);
        assertThat(answer.header("Allow")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/", "/api/v1", "/api/v2/me", "/api/v1/nothing", "/api/v1/requests/", "/api/v1/requests/1/2/3",
            "/api/v1/requests/no-id", "/api/v1/offers/x", "/api/openapi.json.yaml", "/api/v1/me/", "/api/v1/requests/%20"})
    void addressesWhereNothingIs(String path) {
        refused(requester.get(path), Problem.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/cancel", "/stand-by", "/ask-now"})
    void requestsOfOthers(String action) {
        var owner = of(visitors.requester("mt"));
        var id = owner.post(REQUESTS, "{}").at("id");
        var method = action.isEmpty() ? "GET" : "POST";
        for (var foreign : new String[] {id, UUID.randomUUID().toString(), "no-id", "%27"}) {
            refused(requester.send(method, REQUESTS + "/" + foreign + action, BodyPublishers.noBody(), request -> request),
                    Problem.NOT_FOUND);
        }
        assertThat(owner.get(REQUESTS + "/" + id).at("state")).isEqualTo("WAITING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "\u00e4", "0123456789012345678901234567890123456789012345678901234567890123x"})
    void keysThatAreNone(String key) throws IOException {
        var answer = raw("POST /api/v1/requests HTTP/1.1", "Idempotency-Key: " + key, "Content-Type: application/json",
                "Content-Length: 2", "", "{}");
        assertThat(answer).startsWith("HTTP/1.1 422").contains("\"field\":\"Idempotency-Key\"");
    }

    /** Jetty and Spring's firewall turn most of these away before a filter is asked. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/requests;x=1", "/api//v1/me", "/api/v1/%2e%2e/me", "/api/v1/requests/%2F",
            "/api/v1/requests/%5C"})
    void trickyAddressesShowNoPageAndNoStack(String path) throws IOException {
        var answer = raw("GET " + path + " HTTP/1.1", "");
        assertThat(answer).startsWith("HTTP/1.1 4").contains("application/problem+json", "\"/api/problems/")
                .doesNotContain("Exception", "\tat ", "org.", "<html");
    }

    /** Where the first line is no HTTP, nobody knows that it was meant for the API. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/requests/\"", "/api/v1/requests/{id}", "/api/v1/a b", "/api/v1/%00", "/api/v1/requests/%zz"})
    void whatIsNoHttpShowsNoStack(String path) throws IOException {
        assertThat(raw("GET " + path + " HTTP/1.1", "")).startsWith("HTTP/1.1 400")
                .doesNotContain("Exception", "\tat ", "org.");
    }

    @Test
    void pagesAreStillToldByPages() throws IOException {
        assertThat(raw("GET /ask/%zz HTTP/1.1", "")).startsWith("HTTP/1.1 400").contains("This page is not here", "href=\"/\"")
                .doesNotContain("problem+json");
        assertThat(raw("GET /ask//%2F HTTP/1.1", "Accept-Language: de", "", "")).contains("lang=\"de\"", "Startseite");
    }

    @Test
    void aFaultOfOursIsAProblemToo() {
        jdbc.sql("alter table api_token rename to api_token_away").update();
        try {
            var answer = requester.send("GET", "/api/v1/me", BodyPublishers.noBody(),
                    request -> request.header("Accept", "text/html"));
            assertThat(refused(answer, Problem.FAULT).text()).doesNotContain("api_token");
        } finally {
            jdbc.sql("alter table api_token_away rename to api_token").update();
        }
    }

    private String raw(String line, String... more) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            var head = line + "\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                    + requester.token().orElseThrow() + "\r\n";
            socket.getOutputStream().write((head + String.join("\r\n", more) + (more.length == 1 ? "\r\n" : ""))
                    .getBytes(StandardCharsets.UTF_8));
            return read(socket.getInputStream());
        }
    }

    private static String read(InputStream answer) throws IOException {
        return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Answer refusedInAnyLanguage(Answer answer, Problem problem) {
        assertThat(answer.status()).isEqualTo(problem.status());
        assertThat(answer.at("type")).isEqualTo(problem.type());
        assertThat(answer.header("Content-Language")).isPresent();
        return answer;
    }

    private static void wrongField(Answer answer, String field, String beginning) {
        var error = answer.json().path("errors").path(0);
        assertThat(error.path("field").asString()).isEqualTo(field);
        assertThat(error.path("detail").asString()).contains(beginning);
    }
}
