package org.beside.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Optional;
import org.beside.call.Call;
import org.beside.call.CallAnswered;
import org.beside.call.CallNotAnswered;
import org.beside.call.CallRole;
import org.beside.call.Part;
import org.beside.call.Part.Phase;
import org.junit.jupiter.api.Test;

/** Lines that are resumed, and calls that still ring. */
class ReturningTest extends AtTheDoor {

    @Test
    void goesOnWithALineThatIsResumed() {
        var asking = enters(requester);
        var looking = enters(volunteer);
        closes(looking);
        time.pass(TOLD_AFTER);
        var again = resumes(looking, 0);
        assertThat(again.texts()).startsWith("{\"type\":\"resumed\",\"received\":0,\"iceServers\":[]}");
        assertThat(asking.lastText()).contains("peer-joined");
        verify(calls).away(eq(call), eq(volunteer), any());
        verify(calls).back(call, volunteer);
        time.pass(GRACE);
        verify(calls, never()).lost(any(), any());
    }

    @Test
    void saysNothingToTheOtherSideWhenALineIsResumedInTime() {
        var asking = enters(requester);
        var looking = enters(volunteer);
        var heard = asking.texts().size();
        resumes(looking, 0);
        time.settle();
        assertThat(looking.closedWith()).contains(CloseCode.DISPLACED.status());
        assertThat(asking.texts()).hasSize(heard);
        verify(calls, never()).away(any(), any(), any());
        verify(calls, never()).back(any(), any());
    }

    /** A page that is loaded anew, a network that changes: whoever reads the journey later would read a loss in it. */
    @Test
    void tellsTheJourneyOfNoBlink() {
        var looking = enters(volunteer);
        for (var blink = 0; blink < 10; blink++) {
            closes(looking);
            time.pass(TOLD_AFTER.minusMillis(1));
            looking = resumes(looking, 0);
            time.pass(TOLD_AFTER);
        }
        verify(calls, never()).away(any(), any(), any());
    }

    @Test
    void tellsTheJourneyWhenAnAbsenceBegan() {
        var began = time.instant();
        closes(enters(volunteer));
        time.pass(TOLD_AFTER);
        verify(calls).away(call, volunteer, began);
    }

    /** Whoever comes back while it is told has found nothing to take back yet. */
    @Test
    void takesAnAbsenceBackThatEndedWhileItWasTold() {
        enters(requester);
        var looking = enters(volunteer);
        closes(looking);
        doAnswer(told -> resumes(looking, 0)).when(calls).away(any(), any(), any());
        time.pass(TOLD_AFTER);
        var order = inOrder(calls);
        order.verify(calls).away(any(), any(), any());
        order.verify(calls, times(2)).back(call, volunteer);
    }

    @Test
    void refusesALineThatIsResumedTooOftenAndLeavesItAsItIs() {
        var first = enters(requester);
        var latest = first;
        for (var round = 1; round < Samples.SETTINGS.arrivalsPerMinute(); round++) {
            latest = resumes(latest, 0);
        }
        var line = latest;
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> resumes(line, 0))
                .extracting(Refused::code).isEqualTo(CloseCode.TOO_FAST);
        time.settle();
        assertThat(latest.closedWith()).isEmpty();
        time.pass(Duration.ofSeconds(2));
        assertThat(resumes(latest, 0).lastText()).contains("resumed");
    }

    /** Neither by tickets, which pages bring as often as they are loaded, nor by giving one line up after the other. */
    @Test
    void refusesWhoeverJoinsTooOftenAndUsesNoTokenUp() {
        for (var round = 0; round < Samples.SETTINGS.arrivalsPerMinute(); round++) {
            enters(requester);
        }
        assertRefused(CloseCode.TOO_FAST);
        var token = new Ticket("of-a-line-that-is-given-up");
        when(returns.find(token)).thenReturn(Optional.of(new Holder(call, requester)));
        var socket = new RecordingSession().socket(timers, attendance::leave);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> attendance.resume(socket, token, 0))
                .extracting(Refused::code).isEqualTo(CloseCode.TOO_FAST);
        verify(returns, never()).exchange(any());
    }

    @Test
    void takesAReturnAfterARestartForAJoin() {
        var token = new Ticket("from-before");
        when(returns.find(token)).thenReturn(Optional.of(new Holder(call, requester)));
        when(returns.exchange(token)).thenReturn(Optional.of(new Ticket("fresh")));
        var session = new RecordingSession();
        attendance.resume(session.socket(timers, attendance::leave), token, 7);
        assertThat(session.lastText()).startsWith("{\"type\":\"joined\"").contains("fresh");
        assertThat(lines.find(new Ticket("fresh"))).isPresent();
    }

    @Test
    void resumesNothingWithATokenThatIsUnknownOrUsedUp() {
        var socket = new RecordingSession().socket(timers, attendance::leave);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> attendance.resume(socket, new Ticket("unknown"), 0))
                .extracting(Refused::code).isEqualTo(CloseCode.TICKET_REFUSED);
        var raced = new Ticket("raced");
        when(returns.find(raced)).thenReturn(Optional.of(new Holder(call, requester)));
        when(returns.exchange(raced)).thenReturn(Optional.empty());
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> attendance.resume(socket, raced, 0))
                .extracting(Refused::code).isEqualTo(CloseCode.TICKET_REFUSED);
    }

    @Test
    void forgetsTheLinesOfACallThatIsOver() {
        enters(requester);
        closes(enters(volunteer));
        assertThat(lines.count()).isEqualTo(2);
        time.pass(GRACE);
        assertThat(lines.count()).isZero();
    }

    @Test
    void touchesNoCallWhileItRings() {
        phase(Phase.RINGING);
        when(calls.endReason(call)).thenReturn(Optional.empty());
        var asking = enters(requester);
        assertThat(asking.lastText()).contains("ringing");
        attendance.on(new CallNotAnswered(call));
        time.settle();
        assertThat(asking.lastText()).contains("not-answered");
        assertThat(asking.closedWith()).contains(CloseCode.FINISHED.status());
    }

    @Test
    void waitsFromTheAnswerOnForASideThatIsNotThere() {
        phase(Phase.RINGING);
        enters(requester);
        closes(enters(volunteer));
        time.pass(Duration.ofSeconds(2));
        phase(Phase.ANSWERED);
        when(calls.find(call)).thenReturn(Optional.of(itself(Call.State.CONNECTING)));
        attendance.on(new CallAnswered(call));
        time.pass(GRACE.minusMillis(1));
        verify(calls, never()).lost(any(), any());
        time.pass(Duration.ofMillis(1));
        verify(calls).lost(call, volunteer);
        verify(calls, never()).lost(call, requester);
    }

    @Test
    void tellsWhoeverAnswersTooLateThatNothingCameOfIt() {
        phase(Phase.RINGING);
        var looking = enters(volunteer);
        when(calls.answer(call, volunteer)).thenReturn(false);
        attendance.accept(new Seat(call, CallRole.VOLUNTEER, volunteer));
        assertThat(looking.lastText()).contains("not-answered");
    }

    @Test
    void hearsOfAnAnswerThatCameWhileItWasJoined() {
        phase(Phase.RINGING);
        when(calls.partIn(call, volunteer)).thenReturn(Optional.of(new Part(CallRole.VOLUNTEER, Phase.RINGING)),
                Optional.of(new Part(CallRole.VOLUNTEER, Phase.ANSWERED)));
        assertThat(enters(volunteer).lastText()).isEqualTo("{\"type\":\"answered\",\"n\":1,\"candidates\":[]}");
    }
}
