package org.beside.feelings;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beside.call.Call;
import org.beside.call.Calls;
import org.beside.feelings.Thanks.ThanksGiven;
import org.beside.feelings.Thanks.ThanksSeen;
import org.beside.people.Bonds;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.IdGenerator;

/** Thank-yous, from one side of a call to the other, once for each call. */
@Service
public class ThankYous {

    private final ThanksRows rows;
    private final Feelings feelings;
    private final Calls calls;
    private final Bonds bonds;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final IdGenerator ids;
    private final Clock clock;

    ThankYous(
            ThanksRows rows, Feelings feelings, Calls calls, Bonds bonds, ApplicationEventPublisher events,
            TransactionOperations transaction, IdGenerator ids, Clock clock) {
        this.rows = rows;
        this.feelings = feelings;
        this.calls = calls;
        this.bonds = bonds;
        this.events = events;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Thanks the other side. What was said first stands.
     *
     * @throws NotYourCall when it is not theirs
     */
    public void thank(CallId callId, PersonId from, Optional<ThankWords> words) {
        var call = feelings.endedCall(callId, from);
        var side = call.roleOf(from).orElseThrow();
        try {
            transaction.executeWithoutResult(status -> {
                var now = clock.instant();
                rows.insert(ids.generateId(), new Thanks(callId, from, feelings.other(callId, from), words, now));
                events.publishEvent(new ThanksGiven(call.request(), callId, side, Optional.of(from), now));
            });
        } catch (DuplicateKeyException thankedBefore) {
            // One thank-you is enough.
        }
    }

    /** Whether this person has thanked for this call. */
    public boolean hasThanked(CallId call, PersonId from) {
        return rows.exists(call, from);
    }

    /** The thank-yous that this person has not seen. None comes from whom they left. */
    public List<Thanks> unseenBy(PersonId person) {
        var apart = bonds.separatedFrom(person);
        return rows.unseenBy(person).stream().filter(thanks -> !apart.contains(thanks.from())).toList();
    }

    /** Whom it is for has it before them; that they saw it twice changes nothing. */
    public void see(Thanks thanks) {
        transaction.executeWithoutResult(status -> {
            var now = clock.instant();
            if (rows.see(thanks, now)) {
                calls.find(thanks.call()).ifPresent(call -> events.publishEvent(seenBy(thanks.to(), call, now)));
            }
        });
    }

    private static ThanksSeen seenBy(PersonId person, Call call, Instant now) {
        return new ThanksSeen(
                call.request(), call.id(), call.roleOf(person).orElseThrow(), Optional.of(person), now);
    }
}
