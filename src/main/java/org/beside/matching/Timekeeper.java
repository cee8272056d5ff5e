package org.beside.matching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.beside.matching.HelpRequest.SomeoneIsFree;
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

    /** Pages answer every 5 s; one that has left out two of these is taken for gone. */
    static final Duration SILENT = Duration.ofSeconds(12);

    private final Requests requests;
    private final Offers offers;
    private final Availabilities availabilities;
    private final Rings rings;
    private final Waves waves;
    private final Closing closing;
    private final MatchingSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;

    Timekeeper(
            Requests requests, Offers offers, Availabilities availabilities, Rings rings, Waves waves, Closing closing,
            MatchingSettings settings, ApplicationEventPublisher events, TransactionOperations transaction,
            Clock clock) {
        this.requests = requests;
        this.offers = offers;
        this.availabilities = availabilities;
        this.rings = rings;
        this.waves = waves;
        this.closing = closing;
        this.settings = settings;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${beside.matching.tick:500ms}")
    void tick() {
        var now = clock.instant();
        attempt(() -> availabilities.freeThoseWhoWrappedUp(now));
        freeThoseWhoLeft(now);
        offers.expired(now).forEach(offer -> attempt(() -> {
            rings.miss(offer);
            requests.lookAgain(offer.request(), now);
        }));
        requests.abandonedSince(now.minus(settings.abandoned()))
                .forEach(request -> attempt(() -> closing.cancel(request)));
        requests.pastPatience(now).forEach(request -> attempt(() -> closing.giveUp(request)));
        requests.dueForWave(now).forEach(request -> attempt(() -> waves.ringNext(request.id())));
        requests.standingBy().forEach(request -> attempt(() -> tell(request)));
    }

    private void freeThoseWhoLeft(Instant now) {
        var silentSince = now.minus(SILENT);
        availabilities.silentSince(silentSince).forEach(volunteer -> attempt(() ->
                rings.leave(volunteer, silentSince).ifPresent(request -> requests.lookAgain(request, now))));
    }

    /** Lets whoever left the line know when somebody is free, once for each time that somebody becomes so. */
    private void tell(HelpRequest request) {
        var free = waves.someoneIsFreeFor(request);
        transaction.executeWithoutResult(status -> {
            var now = clock.instant();
            if (requests.tell(request.id(), free, now) && free) {
                events.publishEvent(new SomeoneIsFree(request.id(), Optional.of(request.requester()), now));
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
