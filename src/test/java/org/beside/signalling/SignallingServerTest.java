package org.beside.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocketHandshakeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.beside.call.CallEnded;
import org.beside.call.CallRole;
import org.beside.call.Calls;
import org.beside.call.EndReason;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.beside.signalling.Tickets.Holder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import tools.jackson.databind.json.JsonMapper;

/** Real sockets against a real server; only the calls are pretended. */
@SpringBootTest(classes = SignallingServer.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
        "spring.datasource.url=jdbc:h2:mem:signalling-server;DB_CLOSE_DELAY=-1",
        "beside.allowed-origins=https://friends.example.org",
        // A timer that calls the pretended calls while they are told what to answer would get that answer itself.
        "beside.call.tick=1h",
        "beside.signalling.join-within=4s",
        "beside.signalling.ping-every=300ms",
        "beside.signalling.silence-limit=3s",
        "beside.signalling.grace=300ms",
        "beside.signalling.send-within=1s",
        "beside.signalling.message-burst=400"})
class SignallingServerTest {

    private static final String OFFER = "{\"type\":\"description\",\"description\":{\"type\":\"offer\",\"sdp\":\"v=0\"}}";
    private static final String CANDIDATE = "{\"type\":\"candidate\",\"candidate\":{\"candidate\":\"c\"}}";
    private static final String PEER_JOINED = "{\"type\":\"peer-joined\"}";
    private static final String PEER_LEFT = "{\"type\":\"peer-left\"}";
    private static final String HANG_UP = "{\"type\":\"hang-up\"}";
    private static final String PONG = "{\"type\":\"pong\"}";
    private static final String FIRST_FRAME = "{\"type\":\"first-frame\"}";
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final CallId call = Samples.call();
    private final PersonId requester = Samples.person();
    private final PersonId volunteer = Samples.person();

    @LocalServerPort
    private int port;
    @Autowired
    private Tickets tickets;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private ApplicationEventPublisher events;
    @MockitoBean
    private Calls calls;

    @BeforeEach
    void pretendACall() {
        when(calls.roleIn(call, requester)).thenReturn(Optional.of(CallRole.REQUESTER));
        when(calls.roleIn(call, volunteer)).thenReturn(Optional.of(CallRole.VOLUNTEER));
        doAnswer(hungUp -> end(EndReason.HUNG_UP_BY_REQUESTER)).when(calls).hangUp(call, requester);
        doAnswer(lost -> end(EndReason.LOST)).when(calls).lost(eq(call), any());
    }

    @AfterAll
    static void close() {
        HTTP.shutdownNow();
    }

    @Test
    void relaysBothWaysAndEndsForBoth() throws Exception {
        var asking = joins(requester);
        assertThat(asking.hears()).isEqualTo(
                "{\"type\":\"joined\",\"role\":\"requester\",\"polite\":false,\"peerPresent\":false,\"iceServers\":[]}");
        asking.say(OFFER);
        var looking = joins(volunteer);
        assertThat(looking.hears()).isEqualTo(
                "{\"type\":\"joined\",\"role\":\"volunteer\",\"polite\":true,\"peerPresent\":true,\"iceServers\":[]}");
        assertThat(looking.hears()).isEqualTo(OFFER);
        assertThat(asking.hears()).isEqualTo(PEER_JOINED);
        looking.say(CANDIDATE);
        assertThat(asking.hears()).isEqualTo(CANDIDATE);
        looking.say(FIRST_FRAME);
        verify(calls, timeout(10_000)).firstFrameSeen(call, volunteer);

        asking.say(HANG_UP);
        var ended = "{\"type\":\"ended\",\"reason\":\"hung-up-by-requester\"}";
        assertThat(asking.hears()).isEqualTo(ended);
        assertThat(looking.hears()).isEqualTo(ended);
        assertThat(asking.closeCode()).isEqualTo(1000);
        assertThat(looking.closeCode()).isEqualTo(1000);
        verify(calls, never()).away(any(), any());
    }

    @Test
    void endsForTheOtherSideWhenASocketIsDead() throws Exception {
        var asking = bothJoined();
        var dead = joinsAnew(volunteer, asking);
        dead.playDead();
        assertThat(asking.hears()).isEqualTo(PEER_LEFT);
        assertThat(asking.hears()).isEqualTo("{\"type\":\"ended\",\"reason\":\"lost\"}");
    }

    @Test
    void endsForTheOtherSideWhenASocketVanishes() throws Exception {
        var asking = bothJoined();
        joinsAnew(volunteer, asking).vanish();
        assertThat(asking.hears()).isEqualTo(PEER_LEFT);
        assertThat(asking.hears()).isEqualTo("{\"type\":\"ended\",\"reason\":\"lost\"}");
        verify(calls).away(call, volunteer);
    }

    /** It still answers, so it is not dead; what is sent to it is more than all buffers on the way hold. */
    @Test
    void cutsOffASideThatDoesNotReadWhatItIsSent() throws Exception {
        var asking = bothJoined();
        var deaf = joinsAnew(volunteer, asking);
        deaf.stopReading();
        var offer = OFFER.replace("v=0", "v".repeat(60_000));
        for (var number = 0; number < 350; number++) {
            asking.trySaying(offer);
            deaf.trySaying(PONG);
        }
        assertThat(asking.hears()).isEqualTo(PEER_LEFT);
    }

    @Test
    void displacesTheOlderSocketOfTheSamePerson() throws Exception {
        var older = joins(requester);
        older.hears();
        joins(requester).hears();
        assertThat(older.closeCode()).isEqualTo(4409);
    }

    @Test
    void takesALongOfferWhole() throws Exception {
        var asking = bothJoined();
        var looking = joinsAnew(volunteer, asking);
        var offer = OFFER.replace("v=0", "v".repeat(60_000));
        asking.say(offer);
        assertThat(looking.hears()).isEqualTo(offer);
    }

    @Test
    void opensForNoForeignOrigin() {
        assertThatThrownBy(() -> Browser.open(HTTP, address(), "https://evil.example"))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(WebSocketHandshakeException.class)
                .satisfies(refused -> assertThat(((WebSocketHandshakeException) refused.getCause()).getResponse()
                        .statusCode()).isEqualTo(403));
    }

    @Test
    void opensForNobodyWithoutAnOrigin() {
        assertThatThrownBy(() -> HTTP.newWebSocketBuilder().buildAsync(address(), new Browser()).join())
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
    }

    @Test
    void opensForAnAllowedOrigin() throws Exception {
        var browser = Browser.open(HTTP, address(), "https://friends.example.org");
        browser.say("{\"type\":\"join\",\"ticket\":\"%s\"}".formatted(ticket(requester).secret()));
        assertThat(browser.hears()).contains("joined");
    }

    @Test
    void refusesTicketsThatAreUsedExpiredOrInvented() throws Exception {
        var used = ticket(requester);
        joins(used).hears();
        assertThat(joins(used).closeCode()).isEqualTo(4401);
        var expired = ticket(requester);
        jdbc.sql("update signal_ticket set expires_at = timestamp '2020-01-01 00:00:00+00'").update();
        assertThat(joins(expired).closeCode()).isEqualTo(4401);
        assertThat(joins(new Ticket("invented")).closeCode()).isEqualTo(4401);
    }

    @Test
    void refusesThirdPersons() throws Exception {
        assertThat(joins(Samples.person()).closeCode()).isEqualTo(4401);
    }

    @Test
    void refusesACallThatIsOver() throws Exception {
        when(calls.isOver(call)).thenReturn(true);
        assertThat(joins(requester).closeCode()).isEqualTo(4410);
    }

    @Test
    void closesWhenNobodyJoins() throws Exception {
        assertThat(opens().closeCode()).isEqualTo(4408);
    }

    @Test
    void closesOnWhatIsNoMessage() throws Exception {
        var browser = opens();
        browser.say("hello");
        assertThat(browser.closeCode()).isEqualTo(4400);
    }

    @Test
    void closesOnAnythingBeforeJoining() throws Exception {
        var browser = opens();
        browser.say(HANG_UP);
        assertThat(browser.closeCode()).isEqualTo(4403);
        verify(calls, never()).hangUp(any(), any());
    }

    @Test
    void closesOnAFirstFrameThatTheRequesterClaimsToSee() throws Exception {
        var asking = joins(requester);
        asking.say(FIRST_FRAME);
        assertThat(asking.closeCode()).isEqualTo(4403);
    }

    @Test
    void closesOnBinaryMessages() throws Exception {
        var browser = opens();
        browser.sayBinary();
        assertThat(browser.closeCode()).isEqualTo(1003);
    }

    @Test
    void closesOnMessagesThatAreTooBig() throws Exception {
        var inCharacters = opens();
        inCharacters.trySaying("x".repeat(SignalHandler.LONGEST_MESSAGE_BYTES + 1));
        assertThat(inCharacters.closeCode()).isEqualTo(1009);
        var inBytes = opens();
        inBytes.trySaying("\u20ac".repeat(SignalHandler.LONGEST_MESSAGE_BYTES / 2));
        assertThat(inBytes.closeCode()).isEqualTo(1009);
    }

    @Test
    void closesOnTooManyMessages() throws Exception {
        var asking = joins(requester);
        for (var number = 0; number < 2_000; number++) {
            asking.trySaying(CANDIDATE);
        }
        assertThat(asking.closeCode()).isEqualTo(4429);
    }

    @Test
    void closesOnAFaultOfOurOwn() throws Exception {
        when(calls.roleIn(call, requester)).thenThrow(new IllegalStateException("the database is gone"));
        assertThat(joins(requester).closeCode()).isEqualTo(1011);
    }

    @Test
    void handsOutATicketThatOpensTheCall() throws Exception {
        var answer = asksForTicket(call.toString(), requester);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValueSatisfying(
                caching -> assertThat(caching).contains("no-store"));
        var issued = JSON.readTree(answer.body());
        assertThat(issued.get("expiresInSeconds").intValue()).isEqualTo(60);
        assertThat(joins(new Ticket(issued.get("ticket").stringValue())).hears()).contains("joined");
    }

    @Test
    void handsNoTicketToStrangers() throws Exception {
        assertProblem(asksForTicket(call.toString(), Optional.empty()), 401);
        assertProblem(asksForTicket(call.toString(), Samples.person()), 404);
        assertProblem(asksForTicket(Samples.call().toString(), requester), 404);
        assertProblem(asksForTicket("not-an-id", requester), 404);
    }

    @Test
    void handsOutNoTicketForACallThatIsOver() throws Exception {
        when(calls.isOver(call)).thenReturn(true);
        assertProblem(asksForTicket(call.toString(), requester), 410);
    }

    @Test
    void handsOutOnlySoManyTickets() throws Exception {
        var answer = asksForTicket(call.toString(), requester);
        for (var number = 0; number < 300 && answer.statusCode() == 200; number++) {
            answer = asksForTicket(call.toString(), requester);
        }
        assertProblem(answer, 429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 3L);
    }

    private Object end(EndReason reason) {
        when(calls.isOver(call)).thenReturn(true);
        when(calls.endReason(call)).thenReturn(Optional.of(reason));
        events.publishEvent(new CallEnded(new RequestId(call.value()), call, reason, Optional.empty(),
                Instant.EPOCH));
        return reason;
    }

    /** The requester's side of a call in which both are there and have heard of each other. */
    private Browser bothJoined() throws Exception {
        var asking = joins(requester);
        asking.hears();
        joins(volunteer).hears();
        assertThat(asking.hears()).isEqualTo(PEER_JOINED);
        return asking;
    }

    private Browser joinsAnew(PersonId person, Browser peer) throws Exception {
        var browser = joins(person);
        browser.hears();
        assertThat(peer.hears()).isEqualTo(PEER_JOINED);
        return browser;
    }

    private Browser joins(PersonId person) {
        return joins(ticket(person));
    }

    private Browser joins(Ticket ticket) {
        var browser = opens();
        browser.say("{\"type\":\"join\",\"ticket\":\"%s\"}".formatted(ticket.secret()));
        return browser;
    }

    private Browser opens() {
        return Browser.open(HTTP, address(), "http://localhost:" + port);
    }

    private URI address() {
        return URI.create("ws://localhost:%d/signal".formatted(port));
    }

    private Ticket ticket(PersonId person) {
        return tickets.issue(new Holder(call, person));
    }

    private HttpResponse<String> asksForTicket(String id, PersonId person) throws Exception {
        return asksForTicket(id, Optional.of(person));
    }

    private HttpResponse<String> asksForTicket(String id, Optional<PersonId> person)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d/signal/tickets/%s".formatted(port, id)))
                .POST(BodyPublishers.noBody());
        person.ifPresent(known -> request.header("Authorization", "Basic "
                + Base64.getEncoder().encodeToString((known + ":" + SignallingServer.PASSWORD).getBytes())));
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }
}
