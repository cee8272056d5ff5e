package org.beside.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.beside.signalling.SignalMessage.Ping;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignalSocketTest {

    private static final String PING = "{\"type\":\"ping\",\"received\":0}";

    private final ManualTime time = new ManualTime();
    private final List<Line> departed = new ArrayList<>();
    private final RecordingSession session = new RecordingSession();
    private final SignalSocket socket = session.socket(new Timers(time, time), (line, socket) -> departed.add(line));
    private final Line line = mock(Line.class);

    @BeforeEach
    void arrange() {
        when(line.ping()).thenReturn(new Ping(0));
    }

    @Test
    void closesWhenNobodyJoinsInTime() {
        time.pass(Samples.SETTINGS.joinWithin());
        assertThat(session.closedWith()).contains(CloseCode.NOT_JOINED.status());
        assertThat(session.texts()).isEmpty();
    }

    @Test
    void asksEveryThreeSecondsWhetherSomebodyIsThere() {
        socket.sit(line);
        time.pass(Samples.SETTINGS.pingEvery().multipliedBy(2));
        assertThat(session.texts()).containsExactly(PING, PING);
    }

    @Test
    void staysOpenWhileSomethingIsHeard() {
        socket.sit(line);
        for (var beat = 0; beat < 10; beat++) {
            time.pass(Samples.SETTINGS.pingEvery());
            socket.heard();
        }
        assertThat(session.closedWith()).isEmpty();
    }

    @Test
    void leavesItsSeatWhenNothingIsHeardForTooLong() {
        socket.sit(line);
        time.pass(Samples.SETTINGS.silenceLimit().minusSeconds(1));
        assertThat(departed).isEmpty();
        time.pass(Samples.SETTINGS.pingEvery());
        assertThat(departed).containsExactly(line);
        assertThat(session.closedWith()).contains(CloseCode.UNREACHABLE.status());
    }

    @Test
    void leavesItsSeatWhenNothingCanBeSent() {
        socket.sit(line);
        session.breakDown();
        time.pass(Samples.SETTINGS.pingEvery());
        assertThat(departed).containsExactly(line);
    }

    @Test
    void closesOnceAndIsSilentAfterwards() {
        socket.sit(line);
        socket.close(CloseCode.DISPLACED);
        socket.close(CloseCode.FINISHED);
        time.pass(Duration.ofMinutes(1));
        assertThat(departed).containsExactly(line);
        assertThat(session.closedWith()).contains(CloseCode.DISPLACED.status());
        assertThat(session.texts()).isEmpty();
        assertThat(socket.isOpen()).isFalse();
    }

    @Test
    void takesNoSeatAfterItsClose() {
        socket.close(CloseCode.FINISHED);
        assertThat(socket.sit(line)).isFalse();
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
