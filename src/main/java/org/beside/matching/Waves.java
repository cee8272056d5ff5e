package org.beside.matching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.beside.matching.HelpRequest.State;
import org.beside.matching.policy.Asking;
import org.beside.matching.policy.MatchPolicy;
import org.beside.matching.policy.RingPolicy;
import org.beside.matching.policy.Ringing;
import org.beside.people.Bonds;
import org.beside.people.People;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.springframework.stereotype.Component;

/** Rings volunteers for a request, wave by wave, as the policy says. */
@Component
class Waves {

    /** More than one wave rings: some may be claimed by another request meanwhile. */
    private static final int CONSIDERED = 40;

    /** When to look again should this node stop in the middle of a wave. */
    private static final Duration UNFINISHED = Duration.ofSeconds(3);

    private final RingPolicy policy;
    private final OnCallPool pool;
    private final Requests requests;
    private final Offers offers;
    private final Rings rings;
    private final People people;
    private final Bonds bonds;
    private final Clock clock;

    Waves(
            RingPolicy policy, OnCallPool pool, Requests requests, Offers offers, Rings rings, People people,
            Bonds bonds, Clock clock) {
        this.policy = policy;
        this.pool = pool;
        this.requests = requests;
        this.offers = offers;
        this.rings = rings;
        this.people = people;
        this.bonds = bonds;
        this.clock = clock;
    }

    /**
     * Rings the next wave, unless the request no longer waits or another thread or node has just begun that wave. Each
     * volunteer is rung in a transaction of their own: two waves that want the same people cannot block each other.
     */
    void ringNext(RequestId id) {
        var now = clock.instant();
        requests.find(id)
                .filter(request -> request.state() == State.WAITING)
                .filter(request -> requests.beginWave(id, request.wave() + 1, now.plus(UNFINISHED)))
                .ifPresent(request -> ring(request, request.wave() + 1, now));
    }

    private void ring(HelpRequest request, int wave, Instant now) {
        var made = offers.madeFor(request.id(), request.continues());
        var ringing = new ArrayList<>(made.stream().filter(offer -> offer.state() == Offer.State.RINGING)
                .map(offer -> new Ringing(offer.volunteer(), offer.likelihood(), offer.rungAt())).toList());
        var asking = asking(request, made, now);
        var rungNow = 0;
        for (var match : policy.order(asking, pool.speaking(asking.spoken()), now, CONSIDERED)) {
            if (policy.enough(ringing, rungNow, wave, now)) {
                break;
            }
            if (rings.begin(request.id(), match, wave)) {
                ringing.add(new Ringing(match.volunteer(), match.likelihood(), now));
                rungNow++;
            }
        }
        requests.planWaveAfter(wave, request.id(), now.plus(UNFINISHED), policy.nextWave(asking, ringing, now));
    }

    /** Whether anybody may be rung for this request at this moment. */
    boolean someoneIsFreeFor(HelpRequest request) {
        var now = clock.instant();
        var asking = asking(request, offers.madeFor(request.id(), request.continues()), now);
        return !policy.order(asking, pool.speaking(asking.spoken()), now, 1).isEmpty();
    }

    private Asking asking(HelpRequest request, List<Offer> made, Instant now) {
        var requester = people.find(request.requester()).orElseThrow();
        return new Asking(
                requester.languages(), request.isPrivate(), requester.style(), bonds.againWith(requester.id()),
                bonds.separatedFrom(requester.id()),
                // A ring that was taken away was not theirs to answer.
                volunteers(made, offer -> offer.state() != Offer.State.WITHDRAWN),
                volunteers(made, offer -> offer.state() == Offer.State.DECLINED || hasJustBeenMissed(offer, now)),
                made.stream().anyMatch(offer -> offer.state() == Offer.State.RINGING),
                Duration.between(request.askedAt(), now));
    }

    private static boolean hasJustBeenMissed(Offer offer, Instant now) {
        return offer.state() == Offer.State.MISSED && offer.expiresAt().plus(MatchPolicy.BREATH).isAfter(now);
    }

    private static Set<PersonId> volunteers(List<Offer> made, Predicate<Offer> of) {
        return made.stream().filter(of).map(Offer::volunteer).collect(Collectors.toSet());
    }
}
