package org.beside.matching;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.beside.matching.Availability.Activity;
import org.beside.matching.HelpRequest.OfferDeclined;
import org.beside.matching.HelpRequest.RequestAnswered;
import org.beside.matching.HelpRequest.RequestAsked;
import org.beside.matching.HelpRequest.RequestCancelled;
import org.beside.matching.HelpRequest.State;
import org.beside.shared.CallId;
import org.beside.shared.OfferId;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.IdGenerator;

/**
 * Asking and answering. Whoever changes a request or an offer does it by a conditional update, request first, in one
 * transaction with the touchpoint; so of two that race, one wins and the other is told.
 */
@Service
public class Matching {

    private final Requests requests;
    private final Offers offers;
    private final Availabilities availabilities;
    private final Waves waves;
    private final MatchingSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final IdGenerator ids;
    private final Clock clock;

    Matching(
            Requests requests, Offers offers, Availabilities availabilities, Waves waves, MatchingSettings settings,
            ApplicationEventPublisher events, TransactionOperations transaction, IdGenerator ids, Clock clock) {
        this.requests = requests;
        this.offers = offers;
        this.availabilities = availabilities;
        this.waves = waves;
        this.settings = settings;
        this.events = events;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /** Stores the request and rings the first volunteers. Asking twice gives the request that waits already. */
    public RequestId ask(PersonId requester, Need need) {
        var now = clock.instant();
        var request = new HelpRequest(
                new RequestId(ids.generateId()), requester, need, State.WAITING, now, 0, now.plus(settings.patience()));
        try {
            transaction.executeWithoutResult(status -> {
                requests.insert(request);
                events.publishEvent(new RequestAsked(request.id(), Optional.of(requester), now));
            });
        } catch (DuplicateKeyException waitsAlready) {
            return waitingOf(requester).orElseThrow(() -> waitsAlready);
        }
        waves.ringNext(request.id());
        return request.id();
    }

    /** Ends the waiting. Too late or not theirs: nothing changes. */
    public void cancel(RequestId request, PersonId requester) {
        transaction.executeWithoutResult(status -> {
            var now = clock.instant();
            var theirs = requests.find(request).filter(found -> found.requester().equals(requester)).isPresent();
            if (theirs && requests.close(request, State.CANCELLED, now)) {
                events.publishEvent(new RequestCancelled(request, Optional.of(requester), now));
                waves.withdraw(request, State.CANCELLED);
            }
        });
    }

    /**
     * Answers a ring. The first one wins.
     *
     * @return the call that begins
     * @throws AnsweredTooLate when the ring is over, or was never theirs
     */
    public CallId answer(OfferId offerId, PersonId volunteer) {
        return transaction.execute(status -> {
            var now = clock.instant();
            var offer = offers.find(offerId).filter(found -> found.volunteer().equals(volunteer))
                    .orElseThrow(AnsweredTooLate::new);
            var won = requests.close(offer.request(), State.ANSWERED, now)
                    && offers.close(offerId, Offer.State.ACCEPTED, now)
                    && availabilities.change(volunteer, Activity.RINGING, Activity.IN_CALL, Optional.empty());
            if (!won) {
                throw new AnsweredTooLate();
            }
            var requester = requests.find(offer.request()).orElseThrow().requester();
            var call = new CallId(ids.generateId());
            events.publishEvent(
                    new RequestAnswered(offer.request(), Optional.of(volunteer), requester, offerId, call, now));
            waves.withdraw(offer.request(), State.ANSWERED);
            return call;
        });
    }

    /** "Not now". Too late or not theirs: nothing changes. */
    public void decline(OfferId offerId, PersonId volunteer) {
        transaction.executeWithoutResult(status -> {
            var now = clock.instant();
            offers.find(offerId).filter(offer -> offer.volunteer().equals(volunteer))
                    .filter(offer -> offers.close(offerId, Offer.State.DECLINED, now))
                    .ifPresent(offer -> {
                        availabilities.change(volunteer, Activity.RINGING, Activity.FREE, Optional.empty());
                        events.publishEvent(
                                new OfferDeclined(offer.request(), Optional.of(volunteer), offerId, now));
                    });
        });
        requests.hurryWhereNobodyRings(clock.instant());
    }

    /** The waiting page has answered; after a long silence the request is taken back. */
    public void stillWaiting(RequestId request) {
        requests.seen(request, clock.instant());
    }

    /** The request of this person that waits right now. */
    public Optional<RequestId> waitingOf(PersonId requester) {
        return requests.waitingOf(requester).map(HelpRequest::id);
    }

    public Optional<HelpRequest> find(RequestId request) {
        return requests.find(request);
    }

    /** What is true of the request right now; empty when it no longer waits. */
    public Optional<Wait> waitOf(RequestId id) {
        return requests.find(id).filter(request -> request.state() == State.WAITING).map(request -> new Wait(
                Duration.between(request.askedAt(), clock.instant()),
                offers.ringingFor(id).size(),
                offers.everRungFor(id).size()));
    }
}
