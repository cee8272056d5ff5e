package org.beside.matching;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beside.matching.HelpRequest.AskedAgain;
import org.beside.matching.HelpRequest.AskedNow;
import org.beside.matching.HelpRequest.RequestAnswered;
import org.beside.matching.HelpRequest.RequestAsked;
import org.beside.matching.HelpRequest.State;
import org.beside.matching.HelpRequest.StoodBy;
import org.beside.people.People;
import org.beside.shared.CallId;
import org.beside.shared.OfferId;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.beside.shared.SpokenLanguage;
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
    private final Rings rings;
    private final Waves waves;
    private final Closing closing;
    private final Waits waits;
    private final People people;
    private final MatchingSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final IdGenerator ids;
    private final Clock clock;

    Matching(
            Requests requests, Offers offers, Rings rings, Waves waves, Closing closing, Waits waits, People people,
            MatchingSettings settings, ApplicationEventPublisher events, TransactionOperations transaction,
            IdGenerator ids, Clock clock) {
        this.requests = requests;
        this.offers = offers;
        this.rings = rings;
        this.waves = waves;
        this.closing = closing;
        this.waits = waits;
        this.people = people;
        this.settings = settings;
        this.events = events;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Stores the request and rings the first volunteers. Asking twice gives the request that waits already; whoever
     * stood by is in line again with the words they gave then.
     *
     * @param isPrivate whether only volunteers whom an admin has verified may be rung
     */
    public RequestId ask(PersonId requester, Need need, boolean isPrivate) {
        var now = clock.instant();
        var request = new HelpRequest(
                new RequestId(ids.generateId()), requester, need, isPrivate, State.WAITING, now, 0,
                now.plus(settings.patience()), Optional.empty());
        try {
            transaction.executeWithoutResult(status -> {
                insert(request, now);
                events.publishEvent(new RequestAsked(request.id(), Optional.of(requester), now));
            });
        } catch (DuplicateKeyException asksAlready) {
            // The one that was in the way may have ended meanwhile: then there is nothing in the way any more.
            return requests.openOf(requester).map(HelpRequest::id).map(open -> goOn(open, requester))
                    .orElseGet(() -> ask(requester, need, isPrivate));
        }
        waves.ringNext(request.id());
        return request.id();
    }

    /** Asks for something that any volunteer may see. */
    public RequestId ask(PersonId requester, Need need) {
        return ask(requester, need, false);
    }

    private RequestId goOn(RequestId open, PersonId requester) {
        askNow(open, requester);
        return open;
    }

    private void insert(HelpRequest request, Instant now) {
        var languages = people.find(request.requester()).orElseThrow().languages().stream()
                .map(SpokenLanguage::tag).collect(Collectors.joining(" "));
        requests.insert(request, languages, now);
    }

    /**
     * Puts the requester of a call that never connected first in line again, as they have waited longest. Part of the
     * transaction that ended the call.
     */
    public void askAgain(RequestId failed) {
        var now = clock.instant();
        var before = requests.find(failed).orElseThrow();
        if (requests.openOf(before.requester()).isEmpty()) {
            var again = new HelpRequest(
                    new RequestId(ids.generateId()), before.requester(), before.need(), before.isPrivate(),
                    State.WAITING, before.askedAt(), 0, now.plus(settings.patience()), Optional.of(failed));
            insert(again, now);
            events.publishEvent(new AskedAgain(again.id(), Optional.of(before.requester()), failed, now));
        }
    }

    /** Ends the waiting or the standing by. Tells whether it did: too late or not theirs, and nothing changes. */
    public boolean cancel(RequestId request, PersonId requester) {
        return requests.find(request).filter(found -> found.requester().equals(requester))
                .filter(closing::cancel).isPresent();
    }

    /**
     * Leaves the line: nobody is rung, and the requester is told when somebody is free. Also right after nobody could
     * be found. Tells whether it did.
     */
    public boolean standBy(RequestId request, PersonId requester) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                var now = clock.instant();
                var left = requests.standBy(request, requester, now.plus(settings.standBy()), now);
                if (left) {
                    events.publishEvent(new StoodBy(request, Optional.of(requester), now));
                    rings.withdrawAll(request, State.STANDING_BY);
                }
                return left;
            }));
        } catch (DuplicateKeyException asksAnew) {
            return false;
        }
    }

    /** Whoever stood by is in line again, where whoever asked first still comes first. Tells whether they are now. */
    public boolean askNow(RequestId request, PersonId requester) {
        var back = Boolean.TRUE.equals(transaction.execute(status -> {
            var now = clock.instant();
            var resumed = requests.resume(request, requester, now.plus(settings.patience()), now);
            if (resumed) {
                events.publishEvent(new AskedNow(request, Optional.of(requester), now));
            }
            return resumed;
        }));
        if (back) {
            waves.ringNext(request);
        }
        return back;
    }

    /**
     * Answers a ring. The first one wins; the press may come twice, by the page and by the call's socket.
     *
     * @return the call that begins, or has begun when this volunteer has answered before
     * @throws AnsweredTooLate when the ring is over, or was never theirs
     */
    public CallId answer(OfferId offerId, PersonId volunteer) {
        return transaction.execute(status -> {
            var now = clock.instant();
            var offer = offers.find(offerId).filter(found -> found.volunteer().equals(volunteer))
                    .orElseThrow(AnsweredTooLate::new);
            var call = CallId.of(offerId);
            if (!requests.answer(offer.request(), now)) {
                return offers.find(offerId).filter(again -> again.state() == Offer.State.ACCEPTED).map(mine -> call)
                        .orElseThrow(AnsweredTooLate::new);
            }
            if (!rings.accept(offer)) {
                throw new AnsweredTooLate();
            }
            var requester = requests.find(offer.request()).orElseThrow().requester();
            events.publishEvent(
                    new RequestAnswered(offer.request(), Optional.of(volunteer), requester, offerId, call, now));
            rings.withdrawAll(offer.request(), State.ANSWERED);
            return call;
        });
    }

    /** "Not now". Too late or not theirs: nothing changes. */
    public void decline(OfferId offerId, PersonId volunteer) {
        offers.find(offerId).filter(offer -> offer.volunteer().equals(volunteer)).ifPresent(offer -> {
            rings.decline(offer);
            requests.lookAgain(offer.request(), clock.instant());
        });
    }

    /** Whether anybody could be rung for whoever stands by, at this moment. */
    public boolean someoneIsFree(RequestId request) {
        return requests.find(request).filter(found -> found.state() == State.STANDING_BY)
                .filter(waves::someoneIsFreeFor).isPresent();
    }

    /** The waiting page has answered; after a long silence the request is taken back. */
    public void stillWaiting(RequestId request) {
        requests.seen(request, clock.instant());
    }

    /** The request of this person that waits right now. */
    public Optional<RequestId> waitingOf(PersonId requester) {
        return openOf(requester).filter(request -> request.state() == State.WAITING).map(HelpRequest::id);
    }

    /** The request of this person that waits, or stands by, right now. */
    public Optional<HelpRequest> openOf(PersonId requester) {
        return requests.openOf(requester);
    }

    public Optional<HelpRequest> find(RequestId request) {
        return requests.find(request);
    }

    /** This request and those that it goes on with, because their calls never connected; the latest first. */
    public List<RequestId> withThoseBefore(RequestId request) {
        return Stream.iterate(Optional.of(request), Optional::isPresent,
                        one -> one.flatMap(requests::find).flatMap(HelpRequest::continues))
                .flatMap(Optional::stream).toList();
    }

    /** What rings for this request right now, the longest ring first. */
    public List<OfferId> ringing(RequestId request) {
        return offers.ringingFor(request).stream().map(Offer::id).toList();
    }

    /** The two of a ring, also after it has ended. */
    public Optional<Rung> rung(OfferId offer) {
        return offers.rung(offer);
    }

    /** In which language, and how well, the two of this ring can talk; empty when they no longer can. */
    public Optional<SpokenLanguage> languageOf(OfferId offer) {
        return waits.languageOf(offer);
    }

    /** What is true of the request right now; empty when it no longer waits. */
    public Optional<Wait> waitOf(RequestId request) {
        return waits.of(request);
    }
}
