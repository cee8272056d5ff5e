package org.beside.matching;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.beside.matching.Availability.Activity;
import org.beside.matching.HelpRequest.OfferDeclined;
import org.beside.matching.HelpRequest.OfferMissed;
import org.beside.matching.HelpRequest.OfferWithdrawn;
import org.beside.matching.HelpRequest.State;
import org.beside.matching.HelpRequest.TakenOffCall;
import org.beside.matching.HelpRequest.VolunteerRung;
import org.beside.matching.policy.Chances;
import org.beside.matching.policy.Match;
import org.beside.shared.OfferId;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

/**
 * One ring at one volunteer, from its begin to its end, with what is learnt from it. Each step is one transaction, or
 * part of the caller's; the offer is changed before the volunteer, so that no two steps wait for each other.
 */
@Component
@Transactional
class Rings {

    private final Requests requests;
    private final Offers offers;
    private final Availabilities availabilities;
    private final MatchingSettings settings;
    private final ApplicationEventPublisher events;
    private final IdGenerator ids;
    private final Clock clock;

    Rings(
            Requests requests, Offers offers, Availabilities availabilities, MatchingSettings settings,
            ApplicationEventPublisher events, IdGenerator ids, Clock clock) {
        this.requests = requests;
        this.offers = offers;
        this.availabilities = availabilities;
        this.settings = settings;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Begins a ring, unless the request is over or the volunteer is no longer free. */
    boolean begin(RequestId request, Match match, int wave) {
        var now = clock.instant();
        if (!requests.holdWhileWaiting(request) || !availabilities.claimForRing(match.volunteer(), now)) {
            return false;
        }
        var offer = new Offer(
                new OfferId(ids.generateId()), request, match.volunteer(), Offer.State.RINGING, wave, match.reasons(),
                match.likelihood(), now, now.plus(settings.ring()));
        offers.insert(offer);
        events.publishEvent(new VolunteerRung(
                request, Optional.of(match.volunteer()), offer.id(), wave, Reason.write(match.reasons()), now));
        return true;
    }

    /** The volunteer answers, if it still rings. */
    boolean accept(Offer offer) {
        var now = clock.instant();
        var accepted = offers.close(offer.id(), Offer.State.ACCEPTED, now)
                && availabilities.change(offer.volunteer(), Activity.RINGING, Activity.IN_CALL, Optional.empty());
        if (accepted) {
            availabilities.learn(offer.volunteer(), Duration.between(offer.rungAt(), now).compareTo(Chances.SOON) <= 0);
            availabilities.reacted(offer.volunteer());
        }
        return accepted;
    }

    /** "Not now". Nothing changes when it no longer rings. */
    void decline(Offer offer) {
        var now = clock.instant();
        if (stop(offer, Offer.State.DECLINED, now)) {
            availabilities.learn(offer.volunteer(), false);
            availabilities.reacted(offer.volunteer());
            events.publishEvent(
                    new OfferDeclined(offer.request(), Optional.of(offer.volunteer()), offer.id(), now));
        }
    }

    /** Lets a ring end unheard; one too many in a row, and the volunteer is off call. */
    void miss(Offer offer) {
        var now = clock.instant();
        if (stop(offer, Offer.State.MISSED, now)) {
            var volunteer = offer.volunteer();
            availabilities.learn(volunteer, false);
            events.publishEvent(new OfferMissed(offer.request(), Optional.of(volunteer), offer.id(), now));
            if (availabilities.missedTooManyInARow(volunteer)) {
                events.publishEvent(new TakenOffCall(offer.request(), Optional.of(volunteer), now));
            }
        }
    }

    /** Stops all ringing for a request that no longer waits. */
    void withdrawAll(RequestId request, State because) {
        var now = clock.instant();
        offers.ringingFor(request).forEach(offer -> withdraw(offer, because, now));
    }

    /**
     * A volunteer's page has fallen silent: nothing rings there, and whoever was wrapping up is taken to have gone.
     *
     * @return the request for which they were being rung
     */
    Optional<RequestId> leave(PersonId volunteer, Instant silentSince) {
        var now = clock.instant();
        var ringing = offers.ringingAt(volunteer);
        ringing.ifPresent(offer -> withdraw(offer, State.WAITING, now));
        if (availabilities.gone(volunteer, silentSince)) {
            availabilities.change(volunteer, Activity.WRAPPING_UP, Activity.FREE, Optional.empty());
        }
        return ringing.map(Offer::request);
    }

    private void withdraw(Offer offer, State because, Instant now) {
        if (stop(offer, Offer.State.WITHDRAWN, now)) {
            if (Duration.between(offer.rungAt(), now).compareTo(Chances.SOON) >= 0) {
                availabilities.learn(offer.volunteer(), false);
            }
            events.publishEvent(new OfferWithdrawn(
                    offer.request(), Optional.of(offer.volunteer()), offer.id(), because, now));
        }
    }

    private boolean stop(Offer offer, Offer.State outcome, Instant now) {
        return offers.close(offer.id(), outcome, now)
                && availabilities.change(offer.volunteer(), Activity.RINGING, Activity.FREE, Optional.empty());
    }
}
