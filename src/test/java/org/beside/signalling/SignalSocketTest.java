package org.beside.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.beside.signalling.Relay.Stay;
import org.junit.jupiter.api.Test;

class SignalSocketTest {

    private static final String PING = "{\"type\":\"ping\",\"received\":0}";

    private final ManualTime time = new ManualTime();
    private final List<Stay> departed = new ArrayList<>();
    private final RecordingSession session = new RecordingSession();
    private final SignalSocket socket = session.socket(new Timers(time, time), departed::add);
    private final Stay stay = mock(Stay.class);

    @Test
    void closesWhenNobodyJoinsInTime() {
        time.pass(Samples.SETTINGS.joinWithin());
        assertThat(session.closedWith()).contains(CloseCode.NOT_JOINED.status());
        assertThat(session.texts()).isEmpty();
    }

    @Test
    void asksEveryThreeSecondsWhetherSomebodyIsThere() {
        socket.sit(stay);
        time.pass(Samples.SETTINGS.pingEvery().multipliedBy(2));
        assertThat(session.texts()).containsExactly(PING, PING);
    }

    @Test
    void staysOpenWhileSomethingIsHeard() {
        socket.sit(stay);
        for (var beat = 0; beat < 10; beat++) {
            time.pass(Samples.SETTINGS.pingEvery());
            socket.heard();
        }
        assertThat(session.closedWith()).isEmpty();
    }

    @Test
    void leavesItsSeatWhenNothingIsHeardForTooLong() {
        socket.sit(stay);
        time.pass(Samples.SETTINGS.silenceLimit().minusSeconds(1));
        assertThat(departed).isEmpty();
        time.pass(Samples.SETTINGS.pingEvery());
        assertThat(departed).containsExactly(stay);
        assertThat(session.closedWith()).contains(CloseCode.UNREACHABLE.status());
    }

    @Test
    void leavesItsSeatWhenNothingCanBeSent() {
        socket.sit(stay);
        session.breakDown();
        time.pass(Samples.SETTINGS.pingEvery());
        assertThat(departed).containsExactly(stay);
    }

    @Test
    void closesOnceAndIsSilentAfterwards() {
        socket.sit(stay);
        socket.close(CloseCode.DISPLACED);
        socket.close(CloseCode.FINISHED);
        time.pass(Duration.ofMinutes(1));
        assertThat(departed).containsExactly(stay);
        assertThat(session.closedWith()).contains(CloseCode.DISPLACED.status());
        assertThat(session.texts()).isEmpty();
        assertThat(socket.isOpen()).isFalse();
    }

    @Test
    void takesNoSeatAfterItsClose() {
        socket.close(CloseCode.FINISHED);
        assertThat(socket.sit(stay)).isFalse();
    }

    @Test
    void speaksNoFasterThanAllowed() {
        var heard = 0;
        while (socket.heard()) {
            heard++;
        }
        assertThat(heard).isGreaterThanOrEqualTo(Samples.SETTINGS.messageBurst());
    }
}
