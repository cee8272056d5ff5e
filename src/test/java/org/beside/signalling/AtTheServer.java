package org.beside.signalling;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.when;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.beside.call.CallAnswered;
import org.beside.call.CallEnded;
import org.beside.call.CallNotAnswered;
import org.beside.call.CallRole;
import org.beside.call.Calls;
import org.beside.call.EndReason;
import org.beside.call.Part;
import org.beside.call.Part.Phase;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.junit.jupiter.api.BeforeEach;
import org.mockito.invocation.InvocationOnMock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.bean.override.mockito.MockReset;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import tools.jackson.databind.json.JsonMapper;

/** Real sockets against a real server; only the calls are pretended. */
@SpringBootTest(classes = SignallingServer.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
        "spring.datasource.url=jdbc:h2:mem:signalling-server;DB_CLOSE_DELAY=-1",
        "beside.allowed-origins=https://friends.example.org",
        // Nobody gives up on calls that are only pretended.
        "beside.call.tick=1h",
        "beside.signalling.join-within=4s",
        "beside.signalling.ping-every=300ms",
        "beside.signalling.silence-limit=3s",
        "beside.signalling.grace=2s",
        "beside.signalling.absence-told-after=0s",
        "beside.signalling.send-within=1s",
        "beside.signalling.message-burst=400"})
abstract class AtTheServer {

    static final String OFFER =
            "{\"type\":\"description\",\"n\":#,\"description\":{\"type\":\"offer\",\"sdp\":\"v=0\"}}";
    static final String CANDIDATE = "{\"type\":\"candidate\",\"n\":#,\"candidate\":{\"candidate\":\"c\"}}";
    static final String ACCEPT = "{\"type\":\"accept\",\"n\":#}";
    static final String HANG_UP = "{\"type\":\"hang-up\",\"n\":#}";
    static final String FIRST_FRAME = "{\"type\":\"first-frame\",\"n\":#}";
    static final String AWAY = "{\"type\":\"away\",\"n\":#}";
    static final String BACK = "{\"type\":\"back\",\"n\":#}";
    static final JsonMapper JSON = new JsonMapper();
    static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final Map<CallId, Scene> SCENES = new ConcurrentHashMap<>();

    final CallId call = Samples.call();
    final PersonId requester = Samples.person();
    final PersonId volunteer = Samples.person();

    @LocalServerPort
    int port;
    @Autowired
    Tickets tickets;
    @Autowired
    ApplicationEventPublisher events;
    /**
     * Told once what to answer, by the scenes: timers of earlier tests still ask it, and whoever asks while it is being
     * told gets that answer for good.
     */
    @MockitoBean(reset = MockReset.NONE)
    Calls calls;

    final Scene scene = new Scene(call);

    /** What is to be known of one call. */
    final class Scene {

        final CallId id;
        private volatile Phase phase = Phase.ANSWERED;
        private volatile Optional<EndReason> ended = Optional.empty();
        /** Whether an answer comes in time. */
        volatile boolean inTime = true;
        volatile Optional<RuntimeException> fault = Optional.empty();

        private Scene(CallId id) {
            this.id = id;
        }

        private Optional<Part> partOf(PersonId person) {
            fault.ifPresent(failure -> {
                throw failure;
            });
            return person.equals(requester) ? Optional.of(new Part(CallRole.REQUESTER, phase))
                    : person.equals(volunteer) ? Optional.of(new Part(CallRole.VOLUNTEER, phase)) : Optional.empty();
        }

        private boolean answer() {
            if (inTime) {
                phase = Phase.ANSWERED;
                events.publishEvent(new CallAnswered(id));
            }
            return inTime;
        }

        private void hangUp() {
            end(EndReason.HUNG_UP_BY_REQUESTER);
        }

        /** As long as it rings nobody is lost, however long they are away. */
        private void lose() {
            if (phase != Phase.RINGING) {
                end(EndReason.LOST);
            }
        }

        void end(EndReason reason) {
            phase = Phase.OVER;
            ended = Optional.of(reason);
            events.publishEvent(new CallEnded(new RequestId(id.value()), id, reason, Optional.empty(), Instant.EPOCH));
        }
    }

    @BeforeEach
    void pretendACall() {
        SCENES.put(call, scene);
        if (mockingDetails(calls).getStubbings().isEmpty()) {
            when(calls.partIn(any(), any())).thenAnswer(asked ->
                    of(asked).flatMap(here -> here.partOf(asked.getArgument(1))));
            when(calls.endReason(any())).thenAnswer(asked -> of(asked).flatMap(here -> here.ended));
            when(calls.answer(any(), any(PersonId.class))).thenAnswer(asked -> of(asked).filter(Scene::answer).isPresent());
            doAnswer(asked -> told(asked, Scene::hangUp)).when(calls).hangUp(any(), any());
            doAnswer(asked -> told(asked, Scene::lose)).when(calls).lost(any(), any());
        }
    }

    private static Optional<Scene> of(InvocationOnMock asked) {
        return Optional.ofNullable(SCENES.get(asked.<CallId>getArgument(0)));
    }

    private static Object told(InvocationOnMock asked, Consumer<Scene> scene) {
        of(asked).ifPresent(scene);
        return null;
    }

    void phase(Phase phase) {
        scene.phase = phase;
    }

    void end(EndReason reason) {
        scene.end(reason);
    }

    /** Another call of the same two. */
    Scene anotherCall() {
        var other = new Scene(Samples.call());
        SCENES.put(other.id, other);
        return other;
    }

    void stopRinging() {
        phase(Phase.OVER);
        events.publishEvent(new CallNotAnswered(call));
    }

    /** The requester's side of a call in which both are there and have heard of each other. */
    Browser bothJoined() throws Exception {
        var asking = joins(requester);
        asking.hears("joined");
        joins(volunteer).hears("joined");
        asking.hears("peer-joined");
        return asking;
    }

    Browser joinsAnew(PersonId person, Browser peer) throws Exception {
        var browser = joins(person);
        browser.hears("joined");
        peer.hears("peer-joined");
        return browser;
    }

    Browser joins(PersonId person) {
        return joins(ticket(person));
    }

    Browser joins(Ticket ticket) {
        var browser = opens();
        browser.join(ticket);
        return browser;
    }

    Browser opens() {
        return Browser.open(HTTP, address(), "http://localhost:" + port);
    }

    URI address() {
        return URI.create("ws://localhost:%d/signal".formatted(port));
    }

    Ticket ticket(PersonId person) {
        return tickets.issue(new Holder(call, person));
    }

    static String tokenIn(String joined) {
        return JSON.readTree(joined).get("resume").stringValue();
    }

    static String numbered(String template, int n) {
        return template.replace("#", Integer.toString(n));
    }
}
