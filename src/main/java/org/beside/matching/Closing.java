package org.beside.matching;

import java.time.Clock;
import java.util.Optional;
import org.beside.journey.Touchpoint;
import org.beside.matching.HelpRequest.RequestCancelled;
import org.beside.matching.HelpRequest.RequestUnanswered;
import org.beside.matching.HelpRequest.State;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends the waiting of a request that nobody has answered: its state, its journey and all its ringing, or nothing. */
@Component
@Transactional
class Closing {

    private final Requests requests;
    private final Rings rings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Closing(Requests requests, Rings rings, ApplicationEventPublisher events, Clock clock) {
        this.requests = requests;
        this.rings = rings;
        this.events = events;
        this.clock = clock;
    }

    /** The requester pressed "Cancel", or their page has gone. Tells whether it was in time. */
    boolean cancel(HelpRequest request) {
        return close(State.CANCELLED, new RequestCancelled(
                request.id(), Optional.of(request.requester()), clock.instant()));
    }

    /** Nobody could be found in time. */
    boolean giveUp(HelpRequest request) {
        return close(State.UNANSWERED, new RequestUnanswered(
                request.id(), Optional.of(request.requester()), clock.instant()));
    }

    private boolean close(State outcome, Touchpoint told) {
        var closed = requests.close(told.request(), outcome, told.at());
        if (closed) {
            events.publishEvent(told);
            rings.withdrawAll(told.request(), outcome);
        }
        return closed;
    }
}
