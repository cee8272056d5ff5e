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
    private final Arrivals arrivals;

    Entrance(Tickets tickets, ReturnTickets returns, Calls calls, Arrivals arrivals) {
        this.tickets = tickets;
        this.returns = returns;
        this.calls = calls;
        this.arrivals = arrivals;
    }

    /** @throws Refused when the ticket opens nothing, or a call that is over, or this side comes too often */
    Admission byTicket(Ticket ticket) {
        var holder = tickets.redeem(ticket).orElseThrow(Entrance::refusal);
        var place = placeOf(holder);
        return new Admission(place.seat(), place.phase(), returns.issue(holder));
    }

    /** @throws Refused when the token opens nothing, or a call that is over, or this side comes too often */
    Admission byToken(Ticket token) {
        var place = placeOf(returns.find(token).orElseThrow(Entrance::refusal));
        return new Admission(place.seat(), place.phase(), returns.exchange(token).orElseThrow(Entrance::refusal));
    }

    /** @throws Refused when this side comes too often; its line is not touched then */
    void byLine(Line line) {
        arrivals.admit(line.seat());
    }

    private Place placeOf(Holder holder) {
        var part = calls.partIn(holder.call(), holder.person()).orElseThrow(Entrance::refusal);
        if (part.phase() == Phase.OVER) {
            throw new Refused(CloseCode.CALL_OVER);
        }
        var seat = new Seat(holder.call(), part.role(), holder.person());
        arrivals.admit(seat);
        return new Place(seat, part.phase());
    }

    private static Refused refusal() {
        return new Refused(CloseCode.TICKET_REFUSED);
    }
}
