package org.beside.matching;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.beside.matching.Availability.Activity;
import org.beside.matching.HelpRequest.OfferMissed;
import org.beside.matching.HelpRequest.OfferWithdrawn;
import org.beside.matching.HelpRequest.State;
import org.beside.matching.HelpRequest.VolunteerRung;
import org.beside.people.People;
import org.beside.people.Person;
import org.beside.shared.OfferId;
import org.beside.shared.RequestId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.IdGenerator;

/** Rings volunteers for a request, wave by wave, and stops their ringing. */
@Component
class Waves {

    private final Requests requests;
    private final Offers offers;
    private final Availabilities availabilities;
    private final People people;
    private final MatchingSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final IdGenerator ids;
    private final Clock clock;

    Waves(
            Requests requests, Offers offers, Availabilities availabilities, People people, MatchingSettings settings,
            ApplicationEventPublisher events, TransactionOperations transaction, IdGenerator ids, Clock clock) {
        this.requests = requests;
        this.offers = offers;
        this.availabilities = availabilities;
        this.people = people;
        this.settings = settings;
        this.events = events;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Rings the next wave, unless the request is over or another thread or node has just begun that wave. Each
     * volunteer is rung in a transaction of their own: two waves that want the same people cannot block each other.
     */
    void ringNext(RequestId id) {
        var request = requests.find(id).filter(found -> found.state() == State.WAITING).orElse(null);
        if (request == null) {
            return;
        }
        var now = clock.instant();
        var wave = request.wave() + 1;
        if (requests.beginWave(id, wave, now.plus(settings.wavePause()))) {
            var spoken = people.find(request.requester()).map(Person::languages).orElse(List.of());
            MatchPolicy.order(spoken, candidates(id, now), now).stream()
                    .filter(match -> ring(request, match, wave))
                    .limit(settings.waveSize())
                    .forEach(rung -> { });
        }
    }

    private List<Candidate> candidates(RequestId request, Instant now) {
        var rungBefore = offers.everRungFor(request);
        return availabilities.onCallAndSeenSince(now.minus(MatchPolicy.SEEN_WITHIN)).stream()
                .flatMap(available -> people.find(available.volunteer()).stream()
                        .map(person -> Candidate.of(person, available, rungBefore.contains(person.id()))))
                .toList();
    }

    private boolean ring(HelpRequest request, Match match, int wave) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var now = clock.instant();
            if (!requests.holdWhileWaiting(request.id()) || !availabilities.claimForRing(match.volunteer())) {
                return false;
            }
            var offer = new Offer(
                    new OfferId(ids.generateId()), request.id(), match.volunteer(), Offer.State.RINGING,
                    now.plus(settings.ring()));
            var reasons = match.reasons().stream().map(Reason::name).collect(Collectors.joining(" "));
            offers.insert(offer, wave, reasons, now);
            events.publishEvent(new VolunteerRung(
                    request.id(), Optional.of(match.volunteer()), offer.id(), wave, reasons, now));
            return true;
        }));
    }

    /** Stops all ringing for a request that is over. Runs in the transaction that ended it. */
    void withdraw(RequestId request, State because) {
        var now = clock.instant();
        for (var offer : offers.ringingFor(request)) {
            if (offers.close(offer.id(), Offer.State.WITHDRAWN, now)) {
                availabilities.change(offer.volunteer(), Activity.RINGING, Activity.FREE, Optional.empty());
                events.publishEvent(
                        new OfferWithdrawn(request, Optional.of(offer.volunteer()), offer.id(), because, now));
            }
        }
    }

    /** Lets a ring end unanswered. */
    void miss(Offer offer) {
        transaction.executeWithoutResult(status -> {
            var now = clock.instant();
            if (offers.close(offer.id(), Offer.State.MISSED, now)) {
                availabilities.change(offer.volunteer(), Activity.RINGING, Activity.FREE, Optional.empty());
                events.publishEvent(
                        new OfferMissed(offer.request(), Optional.of(offer.volunteer()), offer.id(), now));
            }
        });
    }
}
