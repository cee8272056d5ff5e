package org.beside.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beside.call.CallRole;
import org.beside.call.Part.Phase;
import org.beside.signalling.Relay.Absence;
import org.beside.signalling.Relay.Stay;
import org.beside.signalling.SignalMessage.PeerJoined;
import org.beside.signalling.SignalMessage.PeerLeft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LineTest {

    private static final PeerJoined JOINED = new PeerJoined(SignalMessage.UNNUMBERED);

    private final ManualTime time = new ManualTime();
    private final Timers timers = new Timers(time, time);
    private final List<Line> over = new ArrayList<>();
    private final RecordingSession first = new RecordingSession();
    private final Stay stay = mock(Stay.class);
    private final Absence absence = mock(Absence.class);
    private final Line line = new Line(Samples.seat(Samples.call(), CallRole.VOLUNTEER), new Ticket("token"),
            Samples.REACH, first.socket(timers, Line::leave), over::add);

    @BeforeEach
    void sit() {
        line.sit(stay);
        first.socket().sit(line);
        when(stay.leave()).thenReturn(Optional.of(absence));
    }

    @Test
    void welcomesWithEverythingThatAPageNeeds() {
        line.welcome(CallRole.VOLUNTEER, Phase.RINGING, true);
        assertThat(first.lastText()).isEqualTo("""
                {"type":"joined","role":"volunteer","polite":true,"phase":"ringing","peerPresent":true,\
                "iceServers":[],"iceTransportPolicy":"all","resume":"token"}""");
    }

    @Test
    void countsWhatItSays() {
        line.hear(JOINED);
        line.hear(new PeerLeft(SignalMessage.UNNUMBERED));
        assertThat(first.texts()).containsExactly(joined(1), "{\"type\":\"peer-left\",\"n\":2}");
    }

    @Test
    void doesEachMessageOnceAndInOrder() {
        var done = new ArrayList<Integer>();
        line.take(1, () -> done.add(1));
        line.take(1, () -> done.add(1));
        line.take(2, () -> done.add(2));
        assertThatExceptionOfType(MalformedMessage.class).isThrownBy(() -> line.take(4, () -> done.add(4)));
        line.take(1, () -> done.add(1));
        assertThat(done).containsExactly(1, 2);
        assertThat(line.ping().received()).isEqualTo(2);
    }

    @Test
    void doesAgainWhatHasFailed() {
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> line.take(1, () -> {
            throw new IllegalStateException("the database is gone");
        }));
        var done = new ArrayList<Integer>();
        line.take(1, () -> done.add(1));
        assertThat(done).containsExactly(1);
    }

    @Test
    void acknowledgesAtOnceWhenThereIsMuchToAcknowledge() {
        for (var n = 1; n < Line.TOLD_AFTER; n++) {
            line.take(n, () -> { });
        }
        assertThat(line.hasMuchToAcknowledge()).isFalse();
        line.take(Line.TOLD_AFTER, () -> { });
        assertThat(line.hasMuchToAcknowledge()).isTrue();
        line.ping();
        assertThat(line.hasMuchToAcknowledge()).isFalse();
    }

    @Test
    void saysAgainWhatHasNotArrived() {
        say(3);
        line.take(1, () -> { });
        var second = resumes(1);
        assertThat(second.texts()).containsExactly(resumed(1), joined(2), joined(3));
        assertThat(first.closedWith()).contains(CloseCode.DISPLACED.status());
        line.hear(JOINED);
        assertThat(second.lastText()).isEqualTo(joined(4));
        assertThat(first.texts()).hasSize(3);
    }

    @Test
    void keepsWhatIsSaidWhileThePageIsAway() {
        first.socket().close(CloseCode.FINISHED);
        time.settle();
        say(2);
        assertThat(first.texts()).isEmpty();
        assertThat(resumes(0).texts()).containsExactly(resumed(0), joined(1), joined(2));
    }

    @Test
    void resumesAgainAndAgain() {
        say(1);
        resumes(0);
        var third = resumes(0);
        assertThat(third.texts()).containsExactly(resumed(0), joined(1));
    }

    @Test
    void takesNoAcknowledgementOfWhatWasNeverSaid() {
        say(1);
        assertThatExceptionOfType(MalformedMessage.class).isThrownBy(() -> line.acknowledged(2));
        assertThatExceptionOfType(MalformedMessage.class).isThrownBy(() -> resumes(2));
        assertThat(over).isEmpty();
    }

    @Test
    void cannotSayAgainWhatWasAcknowledged() {
        say(3);
        line.acknowledged(2);
        line.acknowledged(1);
        assertGivenUp(1);
        assertThat(over).containsExactly(line);
    }

    @Test
    void isGivenUpWhenMoreIsSaidThanIsKeptForAPageThatIsAway() {
        first.socket().close(CloseCode.FINISHED);
        time.settle();
        say(Outbox.MOST_KEPT);
        assertThat(over).isEmpty();
        say(1);
        assertGivenUp(0);
        assertThat(line.resume(new RecordingSession().socket(timers, Line::leave), 0)).isFalse();
    }

    @Test
    void closesOnAPageThatDoesNotRead() {
        say(Outbox.MOST_KEPT);
        assertThat(first.closedWith()).isEmpty();
        say(1);
        assertThat(first.closedWith()).contains(CloseCode.UNREACHABLE.status());
        assertThat(first.texts()).hasSize(Outbox.MOST_KEPT);
        assertGivenUp(Outbox.MOST_KEPT);
    }

    @Test
    void keepsNoMoreThanSoManyCharacters() {
        var longest = Samples.offer("v".repeat(SessionDescription.LONGEST_SDP));
        var most = Outbox.MOST_KEPT_CHARACTERS / SessionDescription.LONGEST_SDP;
        Stream.generate(() -> longest).limit(most).forEach(line::hear);
        line.acknowledged(1);
        line.hear(longest);
        assertThat(first.closedWith()).isEmpty();
        line.hear(longest);
        time.settle();
        assertThat(first.closedWith()).contains(CloseCode.UNREACHABLE.status());
    }

    @Test
    void leavesItsSeatOnlyWithItsLastSocket() {
        var second = resumes(0);
        assertThat(line.leave(first.socket())).isEmpty();
        assertThat(line.leave(second.socket())).contains(absence);
        assertThat(line.leave(second.socket())).isEmpty();
    }

    /** A socket may be gone again before its line is said to be back. */
    @Test
    void comesBackOnlyWhileItHasASocket() {
        when(stay.comeBack()).thenReturn(true);
        assertThat(line.comeBack()).isTrue();
        line.leave(first.socket());
        assertThat(line.comeBack()).isFalse();
    }

    @Test
    void isOverOnceWhenDisplacedAndWhenEnded() {
        line.ended(Ending.LOST);
        line.displaced();
        line.hear(JOINED);
        time.settle();
        assertThat(first.texts()).containsExactly("{\"type\":\"ended\",\"n\":1,\"reason\":\"lost\"}");
        assertThat(first.closedWith()).contains(CloseCode.FINISHED.status());
        assertThat(over).containsExactly(line);
        assertThat(line.resume(new RecordingSession().socket(timers, Line::leave), 0)).isFalse();
    }

    private void say(int many) {
        for (var number = 0; number < many; number++) {
            line.hear(JOINED);
        }
        time.settle();
    }

    private RecordingSession resumes(int received) {
        var session = new RecordingSession();
        assertThat(line.resume(session.socket(timers, Line::leave), received)).isTrue();
        session.socket().sit(line);
        time.settle();
        return session;
    }

    private void assertGivenUp(int received) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> line.resume(new RecordingSession().socket(timers, Line::leave), received))
                .extracting(Refused::code).isEqualTo(CloseCode.LINE_GIVEN_UP);
    }

    private static String resumed(int received) {
        return "{\"type\":\"resumed\",\"received\":%d,\"iceServers\":[]}".formatted(received);
    }

    private static String joined(int n) {
        return "{\"type\":\"peer-joined\",\"n\":%d}".formatted(n);
    }
}
