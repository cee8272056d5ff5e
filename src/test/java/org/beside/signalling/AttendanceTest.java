package org.beside.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.beside.call.Call;
import org.beside.call.CallEnded;
import org.beside.call.CallRole;
import org.beside.call.Calls;
import org.beside.call.EndReason;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.beside.signalling.Tickets.Holder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.event.ApplicationReadyEvent;

class AttendanceTest {

    private static final Duration GRACE = Samples.SETTINGS.grace();
    private static final Duration GRACE_AFTER_START = Samples.SETTINGS.graceAfterStart();

    private final ManualTime time = new ManualTime();
    private final Timers timers = new Timers(time, time);
    private final CallId call = Samples.call();
    private final PersonId requester = Samples.person();
    private final PersonId volunteer = Samples.person();
    private final Tickets tickets = mock(Tickets.class);
    private final Calls calls = mock(Calls.class);
    private final Attendance attendance =
            new Attendance(tickets, calls, new MemoryRelay(), timers, Samples.SETTINGS);

    @BeforeEach
    void arrange() {
        when(calls.roleIn(call, requester)).thenReturn(Optional.of(CallRole.REQUESTER));
        when(calls.roleIn(call, volunteer)).thenReturn(Optional.of(CallRole.VOLUNTEER));
        doAnswer(lost -> {
            over(EndReason.LOST);
            attendance.on(new CallEnded(new RequestId(call.value()), call, EndReason.LOST, Optional.empty(), timers.now()));
            return null;
        }).when(calls).lost(any(), any());
    }

    @Test
    void tellsTheOtherSideAtOnceAndEndsTheCallWhenTheGraceTimeIsOver() {
        var asking = enters(requester);
        var looking = enters(volunteer);
        closes(looking);
        assertThat(asking.lastText()).contains("peer-left");
        verify(calls).away(call, volunteer);

        time.pass(GRACE.minusMillis(1));
        verify(calls, never()).lost(any(), any());
        time.pass(Duration.ofMillis(1));
        verify(calls).lost(call, volunteer);
        assertThat(asking.lastText()).isEqualTo("{\"type\":\"ended\",\"reason\":\"lost\"}");
        assertThat(asking.closedWith()).contains(CloseCode.FINISHED.status());
    }

    @Test
    void goesOnWhenTheSideComesBackInTime() {
        enters(requester);
        closes(enters(volunteer));
        time.pass(GRACE.minusMillis(1));
        enters(volunteer);
        verify(calls).back(call, volunteer);
        time.pass(Duration.ofMillis(2));
        verify(calls, never()).lost(any(), any());
    }

    @Test
    void countsTheGraceTimeFromTheLastDeparture() {
        closes(enters(volunteer));
        time.pass(GRACE.minusSeconds(1));
        closes(enters(volunteer));
        time.pass(GRACE.minusMillis(1));
        verify(calls, never()).lost(any(), any());
        time.pass(Duration.ofMillis(1));
        verify(calls).lost(call, volunteer);
    }

    @Test
    void endsTheCallOnceWhenBothAreGone() {
        var asking = enters(requester);
        closes(enters(volunteer));
        closes(asking);
        time.pass(GRACE.multipliedBy(2));
        verify(calls).lost(call, volunteer);
        verify(calls, never()).lost(call, requester);
    }

    @Test
    void takesNeitherAFirstArrivalNorADisplacementForAReturn() {
        var older = enters(requester);
        enters(requester);
        time.pass(GRACE);
        assertThat(older.closedWith()).contains(CloseCode.DISPLACED.status());
        verify(calls, never()).back(any(), any());
        verify(calls, never()).away(any(), any());
        verify(calls, never()).lost(any(), any());
    }

    @Test
    void letsNobodyInWithoutATicketThatIsGood() {
        when(tickets.redeem(any())).thenReturn(Optional.empty());
        assertRefused(CloseCode.TICKET_REFUSED);
    }

    @Test
    void letsNobodyInWhoIsNoPartOfTheCall() {
        when(tickets.redeem(any())).thenReturn(Optional.of(new Holder(call, Samples.person())));
        assertRefused(CloseCode.TICKET_REFUSED);
    }

    @Test
    void letsNobodyIntoACallThatIsOver() {
        over(EndReason.HUNG_UP_BY_VOLUNTEER);
        when(tickets.redeem(any())).thenReturn(Optional.of(new Holder(call, requester)));
        assertRefused(CloseCode.CALL_OVER);
    }

    @Test
    void endsForWhoeverComesInWhileTheCallEnds() {
        when(calls.endReason(call)).thenReturn(Optional.of(EndReason.ENDED_BY_MODERATOR));
        assertThat(enters(requester).lastText()).contains("ended-by-moderator");
    }

    @Test
    void leavesTheSeatOfASocketThatClosedWhileItCameIn() {
        var session = new RecordingSession();
        var socket = session.socket(timers, attendance::leave);
        when(tickets.redeem(any())).thenAnswer(slow -> {
            socket.close(CloseCode.NOT_JOINED);
            return Optional.of(new Holder(call, requester));
        });
        attendance.enter(socket, new Ticket("ticket"));
        verify(calls).away(call, requester);
        time.pass(GRACE);
        verify(calls).lost(call, requester);
    }

    @Test
    void waitsAfterARestartForThoseWhoseCallsAreLive() {
        ongoing(Call.State.LIVE);
        attendance.on(mock(ApplicationReadyEvent.class));
        time.pass(GRACE_AFTER_START.minusSeconds(1));
        enters(requester);
        verify(calls).back(call, requester);
        time.pass(Duration.ofSeconds(1));
        verify(calls).lost(call, volunteer);
        verify(calls, never()).lost(call, requester);
    }

    @Test
    void leavesCallsThatStillConnectToTheirOwnDeadline() {
        ongoing(Call.State.CONNECTING);
        attendance.on(mock(ApplicationReadyEvent.class));
        time.pass(GRACE_AFTER_START);
        verify(calls, never()).lost(any(), any());
    }

    private RecordingSession enters(PersonId person) {
        when(tickets.redeem(any())).thenReturn(Optional.of(new Holder(call, person)));
        var session = new RecordingSession();
        attendance.enter(session.socket(timers, attendance::leave), new Ticket("ticket"));
        time.settle();
        return session;
    }

    private void closes(RecordingSession session) {
        session.socket().close(CloseCode.FINISHED);
        time.settle();
    }

    private void assertRefused(CloseCode code) {
        var socket = new RecordingSession().socket(timers, attendance::leave);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> attendance.enter(socket, new Ticket("ticket")))
                .extracting(Refused::code).isEqualTo(code);
    }

    private void over(EndReason reason) {
        when(calls.isOver(call)).thenReturn(true);
        when(calls.endReason(call)).thenReturn(Optional.of(reason));
    }

    private void ongoing(Call.State state) {
        when(calls.ongoing()).thenReturn(List.of(new Call(
                call, new RequestId(call.value()), requester, volunteer, state, Optional.empty())));
    }
}
