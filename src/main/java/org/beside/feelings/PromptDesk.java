package org.beside.feelings;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.beside.feelings.Prompt.PromptAsked;
import org.beside.feelings.Prompt.PromptExpired;
import org.beside.feelings.Prompt.PromptSkipped;
import org.beside.feelings.Prompt.State;
import org.beside.journey.Touchpoint;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.IdGenerator;

/** Puts questions to people and takes what they say, each step in one transaction with its touchpoint. */
@Component
class PromptDesk {

    private final Prompts prompts;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final IdGenerator ids;
    private final Clock clock;

    PromptDesk(
            Prompts prompts, ApplicationEventPublisher events, TransactionOperations transaction, IdGenerator ids,
            Clock clock) {
        this.prompts = prompts;
        this.events = events;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /** Notes it as asked; asking twice changes nothing. */
    void ask(Prompt prompt) {
        if (prompts.stateOf(prompt).isPresent()) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> {
                var now = clock.instant();
                prompts.insert(ids.generateId(), prompt, now);
                events.publishEvent(new PromptAsked(prompt.request(), prompt.call(), prompt.moment(),
                        prompt.question(), prompt.side(), Optional.of(prompt.person()), now));
            });
        } catch (DuplicateKeyException askedOnAnotherPage) {
            // The same question is open twice; it was asked once.
        }
    }

    /** @throws PromptClosed when it is not open */
    void answer(Prompt prompt, Answer answer) {
        transaction.executeWithoutResult(status -> {
            var now = clock.instant();
            if (!prompts.answer(prompt, answer, now)) {
                throw closed(prompt);
            }
            events.publishEvent(answer.told(prompt, now));
        });
    }

    /** @throws PromptClosed when it is not open */
    void skip(Prompt prompt) {
        if (!close(prompt, State.SKIPPED)) {
            throw closed(prompt);
        }
    }

    /** The page is closed, or has stood open for too long; what has been said meanwhile stands. */
    boolean expire(Prompt prompt) {
        return close(prompt, State.EXPIRED);
    }

    private boolean close(Prompt prompt, State outcome) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var now = clock.instant();
            var closed = prompts.close(prompt, outcome, now);
            if (closed) {
                events.publishEvent(told(prompt, outcome, now));
            }
            return closed;
        }));
    }

    private static Touchpoint told(Prompt prompt, State outcome, Instant now) {
        return outcome == State.SKIPPED
                ? new PromptSkipped(prompt.request(), prompt.call(), prompt.moment(), prompt.question(),
                        prompt.side(), Optional.of(prompt.person()), now)
                : new PromptExpired(prompt.request(), prompt.call(), prompt.moment(), prompt.question(),
                        prompt.side(), Optional.of(prompt.person()), now);
    }

    private PromptClosed closed(Prompt prompt) {
        return new PromptClosed(prompts.stateOf(prompt));
    }
}
