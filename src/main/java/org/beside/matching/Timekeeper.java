package org.beside.matching;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.beside.journey.Touchpoint;
import org.beside.matching.HelpRequest.RequestCancelled;
import org.beside.matching.HelpRequest.RequestUnanswered;
import org.beside.matching.HelpRequest.State;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
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
    private final MatchingSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;

    Timekeeper(
            Requests requests, Offers offers, Availabilities availabilities, Waves waves, MatchingSettings settings,
            ApplicationEventPublisher events, TransactionOperations transaction, Clock clock) {
        this.requests = requests;
        this.offers = offers;
        this.availabilities = availabilities;
        this.waves = waves;
        this.settings = settings;
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
        requests.abandonedSince(now.minus(settings.abandoned())).forEach(request -> attempt(() -> takeBack(request)));
        requests.pastPatience(now).forEach(request -> attempt(() -> giveUp(request)));
        requests.dueForWave(now).forEach(request -> attempt(() -> waves.ringNext(request.id())));
    }

    private void giveUp(HelpRequest request) {
        close(request, State.UNANSWERED, RequestUnanswered::new);
    }

    private void takeBack(HelpRequest request) {
        close(request, State.CANCELLED, RequestCancelled::new);
    }

    private void close(HelpRequest request, State outcome, Telling telling) {
        transaction.executeWithoutResult(status -> {
            var now = clock.instant();
            if (requests.close(request.id(), outcome, now)) {
                events.publishEvent(telling.tell(request.id(), Optional.of(request.requester()), now));
                waves.withdraw(request.id(), outcome);
            }
        });
    }

    private interface Telling {
        Touchpoint tell(RequestId request, Optional<PersonId> requester, Instant at);
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
