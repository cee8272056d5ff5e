package org.beside.call;

import org.beside.journey.Touchpoint;
import org.beside.matching.EarlyDoor;
import org.beside.matching.HelpRequest.OfferDeclined;
import org.beside.matching.HelpRequest.OfferMissed;
import org.beside.matching.HelpRequest.OfferWithdrawn;
import org.beside.shared.CallId;
import org.beside.shared.OfferId;
import org.beside.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Calls that still ring: each has the id of its offer, its door is open to the two, and most come to nothing. */
@Component
class EarlyCalls implements EarlyDoor {

    private final Doorkeeper door;
    private final ApplicationEventPublisher events;

    EarlyCalls(Doorkeeper door, ApplicationEventPublisher events) {
        this.door = door;
        this.events = events;
    }

    @Override
    public String ticketFor(OfferId offer, PersonId person) {
        return door.ticketFor(CallId.of(offer), person);
    }

    @EventListener({OfferDeclined.class, OfferMissed.class, OfferWithdrawn.class})
    @Transactional(propagation = Propagation.MANDATORY)
    void on(Touchpoint unanswered) {
        events.publishEvent(new CallNotAnswered(CallId.of(switch (unanswered) {
            case OfferDeclined declined -> declined.offer();
            case OfferMissed missed -> missed.offer();
            case OfferWithdrawn withdrawn -> withdrawn.offer();
            default -> throw new IllegalArgumentException("No end of a ring");
        })));
    }
}
