package org.beside.signalling;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.beside.call.Call;
import org.beside.call.CallEnded;
import org.beside.call.CallRole;
import org.beside.call.Calls;
import org.beside.call.EndReason;
import org.beside.call.Part;
import org.beside.call.Part.Phase;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.junit.jupiter.api.BeforeEach;

/** Two people and a call, the door that they come in by, and time that passes by hand. */
abstract class AtTheDoor {

    static final Duration GRACE = Duration.ofSeconds(6);
    static final Duration TOLD_AFTER = Samples.SETTINGS.absenceToldAfter();

    private int nextToken;
    final ManualTime time = new ManualTime();
    final Timers timers = new Timers(time, time);
    final CallId call = Samples.call();
    final PersonId requester = Samples.person();
    final PersonId volunteer = Samples.person();
    final Tickets tickets = mock(Tickets.class);
    final Calls calls = mock(Calls.class);
    final ReturnTickets returns = mock(ReturnTickets.class);
    final Lines lines = new Lines();
    final Attendance attendance = new Attendance(new Entrance(tickets, returns, calls,
            new Arrivals(Samples.SETTINGS, time)), calls,
            new MemoryRelay(), lines, Samples.REACH, timers, Samples.settings(GRACE));

    @BeforeEach
    void arrange() {
        phase(Phase.ANSWERED);
        when(returns.issue(any())).thenAnswer(issue -> new Ticket("token" + nextToken++));
        doAnswer(lost -> {
            over(EndReason.LOST);
            attendance.on(new CallEnded(
                    new RequestId(call.value()), call, EndReason.LOST, Optional.empty(), timers.now()));
            return null;
        }).when(calls).lost(any(), any());
    }

    RecordingSession resumes(RecordingSession lost, int received) {
        var session = new RecordingSession();
        var token = lost.socket().line().orElseThrow().resume();
        attendance.resume(session.socket(timers, attendance::leave), token, received);
        return session;
    }

    void phase(Phase phase) {
        when(calls.partIn(call, requester)).thenReturn(Optional.of(new Part(CallRole.REQUESTER, phase)));
        when(calls.partIn(call, volunteer)).thenReturn(Optional.of(new Part(CallRole.VOLUNTEER, phase)));
    }

    RecordingSession enters(PersonId person) {
        when(tickets.redeem(any())).thenReturn(Optional.of(new Holder(call, person)));
        var session = new RecordingSession();
        attendance.enter(session.socket(timers, attendance::leave), new Ticket("ticket"));
        time.settle();
        return session;
    }

    void closes(RecordingSession session) {
        session.socket().close(CloseCode.FINISHED);
        time.settle();
    }

    void assertRefused(CloseCode code) {
        var socket = new RecordingSession().socket(timers, attendance::leave);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> attendance.enter(socket, new Ticket("ticket")))
                .extracting(Refused::code).isEqualTo(code);
    }

    void over(EndReason reason) {
        phase(Phase.OVER);
        when(calls.endReason(call)).thenReturn(Optional.of(reason));
    }

    void ongoing(Call.State state) {
        when(calls.ongoing()).thenReturn(List.of(itself(state)));
    }

    Call itself(Call.State state) {
        return new Call(call, new RequestId(call.value()), requester, volunteer, state, Optional.empty());
    }
}
