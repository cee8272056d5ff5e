package org.beside.feelings;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.beside.call.Call;
import org.beside.call.CallRole;
import org.beside.call.Calls;
import org.beside.feelings.Prompt.FeelingAnswered;
import org.beside.feelings.Prompt.NeedMetAnswered;
import org.beside.feelings.Prompt.PromptAsked;
import org.beside.feelings.Prompt.PromptSkipped;
import org.beside.feelings.Prompt.State;
import org.beside.feelings.Prompt.WordsGiven;
import org.beside.journey.Touchpoint;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.IdGenerator;

/** Asks both sides of a call, one question at a time, and keeps what they say. */
@Service
public class Feelings {

    private final Prompts prompts;
    private final Calls calls;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final IdGenerator ids;
    private final Clock clock;

    Feelings(
            Prompts prompts, Calls calls, ApplicationEventPublisher events, TransactionOperations transaction,
            IdGenerator ids, Clock clock) {
        this.prompts = prompts;
        this.calls = calls;
        this.events = events;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The next question for this person, noted as asked; empty when there is none left.
     *
     * @throws NotYourCall when it is not theirs to answer
     */
    public Optional<Question> next(CallId callId, PersonId person) {
        var side = side(callId, person);
        var next = Question.forSide(side).stream()
                .filter(question -> prompts.stateOf(callId, person, question).orElse(State.ASKED) == State.ASKED)
                .findFirst();
        next.ifPresentOrElse(question -> ask(callId, person, side, question), () -> calls.wrappedUp(callId, person));
        return next;
    }

    /** The side on which this person was, in a call that is over. */
    public CallRole side(CallId callId, PersonId person) {
        return endedCall(callId).roleOf(person).orElseThrow(NotYourCall::new);
    }

    /** With whom this person was in a call that is over. */
    public PersonId other(CallId callId, PersonId person) {
        var call = endedCall(callId);
        return side(callId, person) == CallRole.REQUESTER ? call.volunteer() : call.requester();
    }

    /** @throws PromptClosed when this was answered or skipped before */
    public void feel(CallId call, PersonId person, Feeling feeling) {
        close(call, person, Question.FEELING, State.ANSWERED, Optional.of(feeling.name()), Optional.empty(),
                (found, side, now) -> new FeelingAnswered(
                        found.request(), call, side, feeling, Optional.of(person), now));
    }

    /** @throws PromptClosed when this was answered or skipped before */
    public void met(CallId call, PersonId person, NeedMet met) {
        close(call, person, Question.NEED_MET, State.ANSWERED, Optional.of(met.name()), Optional.empty(),
                (found, side, now) -> new NeedMetAnswered(found.request(), call, side, met, Optional.of(person), now));
    }

    /** @throws PromptClosed when this was answered or skipped before */
    public void say(CallId call, PersonId person, OwnWords words) {
        close(call, person, Question.WORDS, State.ANSWERED, Optional.empty(), Optional.of(words),
                (found, side, now) -> new WordsGiven(found.request(), call, side, Optional.of(person), now));
    }

    /** @throws PromptClosed when this was answered or skipped before */
    public void skip(CallId call, PersonId person, Question question) {
        close(call, person, question, State.SKIPPED, Optional.empty(), Optional.empty(),
                (found, side, now) -> new PromptSkipped(
                        found.request(), call, question, side, Optional.of(person), now));
    }

    private void ask(CallId callId, PersonId person, CallRole side, Question question) {
        if (prompts.stateOf(callId, person, question).isPresent()) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> {
                var now = clock.instant();
                prompts.insert(ids.generateId(), new Prompt(callId, person, Moment.AFTER, question, State.ASKED), now);
                events.publishEvent(new PromptAsked(
                        endedCall(callId).request(), callId, question, side, Optional.of(person), now));
            });
        } catch (DuplicateKeyException askedOnAnotherPage) {
            // The same question is open twice; it was asked once.
        }
    }

    private void close(
            CallId callId, PersonId person, Question question, State outcome, Optional<String> choice,
            Optional<OwnWords> words, Telling telling) {
        var call = endedCall(callId);
        var side = call.roleOf(person).orElseThrow(NotYourCall::new);
        transaction.executeWithoutResult(status -> {
            var now = clock.instant();
            if (!prompts.close(callId, person, question, outcome, choice, words, now)) {
                throw new PromptClosed();
            }
            events.publishEvent(telling.tell(call, side, now));
        });
    }

    private Call endedCall(CallId callId) {
        return calls.find(callId).filter(call -> call.state() == Call.State.ENDED).orElseThrow(NotYourCall::new);
    }

    private interface Telling {
        Touchpoint tell(Call call, CallRole side, Instant now);
    }
}
