package org.beside.signalling;

import java.time.Duration;
import java.util.stream.Stream;
import org.beside.call.Call;
import org.beside.call.CallEnded;
import org.beside.call.CallRole;
import org.beside.call.Calls;
import org.beside.shared.CallId;
import org.beside.signalling.Relay.Stay;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Who is there in a call: who may come in, who has gone, and who did not come back. */
@Service
class Attendance {

    private final Tickets tickets;
    private final Calls calls;
    private final Relay relay;
    private final Timers timers;
    private final SignallingSettings settings;

    Attendance(Tickets tickets, Calls calls, Relay relay, Timers timers, SignallingSettings settings) {
        this.tickets = tickets;
        this.calls = calls;
        this.relay = relay;
        this.timers = timers;
        this.settings = settings;
    }

    /** @throws Refused when the ticket opens nothing, or a call that is over */
    void enter(SignalSocket socket, Ticket ticket) {
        var seat = seatFor(ticket);
        var stay = relay.join(seat, socket);
        if (!socket.sit(stay)) {
            leave(stay);
            return;
        }
        if (stay.isReturn()) {
            calls.back(seat.call(), seat.person());
        }
        endIfOver(seat.call());
    }

    private Seat seatFor(Ticket ticket) {
        var holder = tickets.redeem(ticket).orElseThrow(() -> new Refused(CloseCode.TICKET_REFUSED));
        var role = calls.roleIn(holder.call(), holder.person())
                .orElseThrow(() -> new Refused(CloseCode.TICKET_REFUSED));
        if (calls.isOver(holder.call())) {
            throw new Refused(CloseCode.CALL_OVER);
        }
        return new Seat(holder.call(), role, holder.person());
    }

    /** A socket is gone. If it had a seat until now, its person has the grace time to come back. */
    void leave(Stay stay) {
        if (stay.leave()) {
            awaitReturn(stay, settings.grace());
            calls.away(stay.seat().call(), stay.seat().person());
        }
    }

    private void awaitReturn(Stay stay, Duration grace) {
        timers.after(grace, () -> {
            if (stay.isMissed()) {
                calls.lost(stay.seat().call(), stay.seat().person());
                endIfOver(stay.seat().call());
            }
        });
    }

    /** A call may end while somebody comes in, between the question whether it is over and the taking of the seat. */
    private void endIfOver(CallId call) {
        calls.endReason(call).ifPresent(reason -> relay.end(call, reason));
    }

    /** On another thread: whoever ended the call does not wait for a slow browser. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(CallEnded ended) {
        timers.soon(() -> relay.end(ended.call(), ended.reason()));
    }

    /** Timers do not outlive a restart, but calls do. Those that are still connecting have a deadline of their own. */
    @EventListener
    void on(ApplicationReadyEvent started) {
        calls.ongoing().stream()
                .filter(call -> call.state() == Call.State.LIVE)
                .flatMap(Attendance::seatsOf)
                .forEach(seat -> awaitReturn(relay.expect(seat), settings.graceAfterStart()));
    }

    private static Stream<Seat> seatsOf(Call call) {
        return Stream.of(new Seat(call.id(), CallRole.REQUESTER, call.requester()),
                new Seat(call.id(), CallRole.VOLUNTEER, call.volunteer()));
    }
}
