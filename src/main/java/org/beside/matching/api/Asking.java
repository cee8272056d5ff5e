package org.beside.matching.api;

import java.time.Duration;
import java.util.Optional;
import org.beside.matching.HelpRequest.RequestAsked;
import org.beside.matching.Matching;
import org.beside.matching.Need;
import org.beside.matching.api.AskingKeys.Owned;
import org.beside.shared.PersonId;
import org.beside.shared.Secrets;
import org.beside.shared.api.Problem;
import org.beside.shared.api.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks once for each idempotency key, however often it comes. The key is claimed first, and settled by the transaction
 * that makes the request: whatever crashes when, a key never leads to two requests.
 */
@Component
class Asking {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final ScopedValue<Attempt> ATTEMPT = ScopedValue.newInstance();

    private final Matching matching;
    private final AskingKeys keys;

    Asking(Matching matching, AskingKeys keys) {
        this.matching = matching;
        this.keys = keys;
    }

    /** What this thread is about to ask, and whether that has made a request. */
    private static final class Attempt {

        private final Optional<Owned> owned;
        private boolean madeRequest;

        Attempt(Optional<Owned> owned) {
            this.owned = owned;
        }
    }

    /** @throws Refusal when the key was used for another wish, or is being used at this moment */
    Asked ask(PersonId requester, Need need, boolean isPrivate, Optional<IdempotencyKey> key) {
        return key.map(named -> askOnce(requester, need, isPrivate, new Owned(requester, named)))
                .orElseGet(() -> carryOut(requester, need, isPrivate, Optional.empty()));
    }

    private Asked askOnce(PersonId requester, Need need, boolean isPrivate, Owned owned) {
        keys.forgetOld();
        var fingerprint = Secrets.hash(
                need.kind().map(kind -> kind + " ").orElse("") + isPrivate + " " + need.text());
        if (!keys.claim(owned, fingerprint)) {
            var kept = keys.find(owned).orElseThrow(() -> new Refusal(Problem.KEY_IN_USE, SOON));
            if (!kept.fingerprint().equals(fingerprint)) {
                throw new Refusal(Problem.KEY_REUSED);
            }
            if (kept.asked().isPresent()) {
                return kept.asked().get();
            }
            if (!keys.takeOver(owned)) {
                throw new Refusal(Problem.KEY_IN_USE, SOON);
            }
        }
        try {
            return carryOut(requester, need, isPrivate, Optional.of(owned));
        } catch (RuntimeException failed) {
            keys.release(owned);
            throw failed;
        }
    }

    private Asked carryOut(PersonId requester, Need need, boolean isPrivate, Optional<Owned> owned) {
        var attempt = new Attempt(owned);
        var request = ScopedValue.where(ATTEMPT, attempt).call(() -> matching.ask(requester, need, isPrivate));
        var asked = new Asked(request, attempt.madeRequest);
        if (!asked.newlyMade()) {
            owned.ifPresent(key -> keys.settle(key, asked));
        }
        return asked;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(RequestAsked made) {
        if (ATTEMPT.isBound()) {
            var attempt = ATTEMPT.get();
            attempt.owned.ifPresent(key -> settle(key, new Asked(made.request(), true)));
            attempt.madeRequest = true;
        }
    }

    /** A thread that slept so long that another took its key over must not make a second request. */
    private void settle(Owned owned, Asked asked) {
        if (!keys.settle(owned, asked)) {
            throw new Refusal(Problem.KEY_IN_USE, SOON);
        }
    }
}
