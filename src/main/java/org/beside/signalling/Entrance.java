package org.beside.signalling;

import org.beside.call.Calls;
import org.beside.call.Part.Phase;
import org.springframework.stereotype.Component;

/** Who may come in: with a ticket, or with the token of a line that this server does not know any more. */
@Component
class Entrance {

    /**
     * Leave to take a seat.
     *
     * @param resume the token of the line that begins
     */
    record Admission(Seat seat, Phase phase, Ticket resume) {
    }

    private record Place(Seat seat, Phase phase) {
    }

    private final Tickets tickets;
    private final ReturnTickets returns;
    private final Calls calls;

    Entrance(Tickets tickets, ReturnTickets returns, Calls calls) {
        this.tickets = tickets;
        this.returns = returns;
        this.calls = calls;
    }

    /** @throws Refused when the ticket opens nothing, or a call that is over */
    Admission byTicket(Ticket ticket) {
        var holder = tickets.redeem(ticket).orElseThrow(Entrance::refusal);
        var place = placeOf(holder);
        return new Admission(place.seat(), place.phase(), returns.issue(holder));
    }

    /** @throws Refused when the token opens nothing, or a call that is over */
    Admission byToken(Ticket token) {
        var place = placeOf(returns.find(token).orElseThrow(Entrance::refusal));
        return new Admission(place.seat(), place.phase(), returns.exchange(token).orElseThrow(Entrance::refusal));
    }

    private Place placeOf(Holder holder) {
        var part = calls.partIn(holder.call(), holder.person()).orElseThrow(Entrance::refusal);
        if (part.phase() == Phase.OVER) {
            throw new Refused(CloseCode.CALL_OVER);
        }
        return new Place(new Seat(holder.call(), part.role(), holder.person()), part.phase());
    }

    private static Refused refusal() {
        return new Refused(CloseCode.TICKET_REFUSED);
    }
}
