package org.beside.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Optional;
import org.beside.call.Call;
import org.beside.call.CallRole;
import org.beside.call.EndReason;
import org.beside.call.Part;
import org.beside.call.Part.Phase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.event.ApplicationReadyEvent;

class AttendanceTest extends AtTheDoor {

    @Test
    void tellsTheOtherSideAtOnceAndEndsTheCallWhenTheGraceTimeIsOver() {
        var asking = enters(requester);
        var looking = enters(volunteer);
        closes(looking);
        assertThat(asking.lastText()).contains("peer-left");

        time.pass(GRACE.minusMillis(1));
        verify(calls, never()).lost(any(), any());
        time.pass(Duration.ofMillis(1));
        verify(calls).lost(call, volunteer);
        assertThat(asking.lastText()).isEqualTo("{\"type\":\"ended\",\"n\":3,\"reason\":\"lost\"}");
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
        verify(calls, never()).away(any(), any(), any());
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
        when(calls.partIn(call, requester)).thenReturn(Optional.of(new Part(CallRole.REQUESTER, Phase.ANSWERED)),
                Optional.of(new Part(CallRole.REQUESTER, Phase.OVER)));
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
        time.pass(GRACE);
        verify(calls).away(eq(call), eq(requester), any());
        verify(calls).lost(call, requester);
    }

    @Test
    void waitsAfterARestartForThoseWhoseCallsAreLive() {
        ongoing(Call.State.LIVE);
        attendance.on(mock(ApplicationReadyEvent.class));
        time.pass(GRACE.minusMillis(1));
        verify(calls).away(eq(call), eq(requester), any());
        enters(requester);
        verify(calls).back(call, requester);
        time.pass(Duration.ofMillis(1));
        verify(calls).lost(call, volunteer);
        verify(calls, never()).lost(call, requester);
    }

    /** The door is open before the server says that it is ready. */
    @Test
    void takesBackAfterARestartThatSomebodyIsAwayWhoCameBeforeItWasReady() {
        ongoing(Call.State.LIVE);
        enters(requester);
        attendance.on(mock(ApplicationReadyEvent.class));
        verify(calls).back(call, requester);
        verify(calls, never()).back(call, volunteer);
    }

    /** Whether it is lost is the call's to say: one that still connects may become one that can be lost. */
    @Test
    void waitsOnWhileTheCallGoesOn() {
        doNothing().when(calls).lost(any(), any());
        enters(requester);
        closes(enters(volunteer));
        time.pass(GRACE.multipliedBy(3));
        verify(calls, times(3)).lost(call, volunteer);
    }
}
