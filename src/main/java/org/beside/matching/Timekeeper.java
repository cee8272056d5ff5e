package org.beside.matching;

import java.time.Clock;
import java.util.Optional;
import org.beside.matching.HelpRequest.RequestUnanswered;
import org.beside.matching.HelpRequest.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Does what has become due. It keeps no timers: what is due is read from the database, so a restart loses nothing, and
 * any node may do it, since each step is a conditional update.
 */
@Component
class Timekeeper {

    private static final Logger log = LoggerFactory.getLogger(Timekeeper.class);

    private final Requests requests;
    private final Offers offers;
    private final Availabilities availabilities;
    private final Waves waves;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;

    Timekeeper(
            Requests requests, Offers offers, Availabilities availabilities, Waves waves,
            ApplicationEventPublisher events, TransactionOperations transaction, Clock clock) {
        this.requests = requests;
        this.offers = offers;
        this.availabilities = availabilities;
        this.waves = waves;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${beside.matching.tick:500ms}")
    void tick() {
        var now = clock.instant();
        availabilities.freeThoseWhoWrappedUp(now);
        var missed = offers.expired(now);
        missed.forEach(offer -> attempt(() -> waves.miss(offer)));
        if (!missed.isEmpty()) {
            requests.hurryWhereNobodyRings(now);
        }
        requests.pastPatience(now).forEach(request -> attempt(() -> giveUp(request)));
        requests.dueForWave(now).forEach(request -> attempt(() -> waves.ringNext(request.id())));
    }

    private void giveUp(HelpRequest request) {
        transaction.executeWithoutResult(status -> {
            var now = clock.instant();
            if (requests.close(request.id(), State.UNANSWERED, now)) {
                events.publishEvent(new RequestUnanswered(request.id(), Optional.of(request.requester()), now));
                waves.withdraw(request.id(), State.UNANSWERED);
            }
        });
    }

    /** One request that fails must not stop the others; it is due again at the next tick. */
    private static void attempt(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failure) {
            log.warn("A step of matching failed and will be tried again", failure);
        }
    }
}
