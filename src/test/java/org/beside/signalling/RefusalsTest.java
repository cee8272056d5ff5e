package org.beside.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.net.http.WebSocketHandshakeException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.beside.call.Part.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever should not be said, each with its own answer. */
class RefusalsTest extends AtTheServer {

    @Autowired
    private JdbcClient jdbc;

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
        browser.join(ticket(requester));
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
        phase(Phase.OVER);
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
        browser.tell(HANG_UP);
        assertThat(browser.closeCode()).isEqualTo(4403);
        verify(calls, never()).hangUp(eq(call), any());
    }

    @Test
    void closesOnAFirstFrameThatTheRequesterClaimsToSee() throws Exception {
        var asking = joins(requester);
        asking.tell(FIRST_FRAME);
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
            asking.tell(CANDIDATE);
        }
        assertThat(asking.closeCode()).isEqualTo(4429);
    }

    @Test
    void closesOnAFaultOfOurOwn() throws Exception {
        scene.fault = Optional.of(new IllegalStateException("the database is gone"));
        assertThat(joins(requester).closeCode()).isEqualTo(1011);
    }

    @Test
    void closesOnASecondJoin() throws Exception {
        var asking = joins(requester);
        asking.hears("joined");
        asking.join(ticket(requester));
        assertThat(asking.closeCode()).isEqualTo(4403);
    }

    @Test
    void closesOnAMessageAfterAGap() throws Exception {
        var asking = joins(requester);
        asking.hears("joined");
        asking.say(numbered(CANDIDATE, 2));
        assertThat(asking.closeCode()).isEqualTo(4400);
    }

    @Test
    void dropsWhatIsSaidAgain() throws Exception {
        var asking = bothJoined();
        var looking = joinsAnew(volunteer, asking);
        asking.say(numbered(OFFER, 1));
        asking.say(numbered(OFFER, 1));
        asking.say(numbered(CANDIDATE, 2));
        looking.hears("description");
        assertThat(looking.hears()).isEqualTo(numbered(CANDIDATE, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"pong\",\"received\":1}", "{\"type\":\"ack\",\"received\":9}"})
    void closesOnAnAcknowledgementOfWhatWasNeverSaid(String text) throws Exception {
        var asking = joins(requester);
        asking.hears("joined");
        asking.say(text);
        assertThat(asking.closeCode()).isEqualTo(4400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=candidate:1 1 udp 1 192.0.2.7 9 typ host", "c=IN IP4 192.0.2.7"})
    void closesOnADescriptionThatNamesAnAddress(String line) throws Exception {
        var asking = bothJoined();
        asking.tell(OFFER.replace("v=0", "v=0\\r\\n" + line));
        assertThat(asking.closeCode()).isEqualTo(4400);
    }
}
