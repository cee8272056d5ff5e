package org.beside.feelings;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.beside.call.Call;
import org.beside.call.CallRole;
import org.beside.call.Calls;
import org.beside.feelings.Prompt.State;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.springframework.stereotype.Service;

/** Asks both sides right after a call, one question at a time, and keeps what they say. */
@Service
public class Feelings {

    private final Prompts prompts;
    private final PromptDesk desk;
    private final MayAsk mayAsk;
    private final Expiry expiry;
    private final WorstFeeling worst;
    private final Calls calls;
    private final FeelingsSettings settings;
    private final Clock clock;

    Feelings(
            Prompts prompts, PromptDesk desk, MayAsk mayAsk, Expiry expiry, WorstFeeling worst, Calls calls,
            FeelingsSettings settings, Clock clock) {
        this.prompts = prompts;
        this.desk = desk;
        this.mayAsk = mayAsk;
        this.expiry = expiry;
        this.worst = worst;
        this.calls = calls;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The next question for this person, which is only read: nothing is written before the page is there. Empty when
     * there is none left, when they left a question open for too long or come only after that time, or do not want to be
     * asked.
     *
     * @throws NotYourCall when it is not theirs to answer
     */
    public Optional<Question> upcoming(CallId callId, PersonId person) {
        return upcoming(endedCall(callId, person), person);
    }

    private Optional<Question> upcoming(Call call, PersonId person) {
        var states = prompts.states(call.request(), person, Moment.AFTER);
        if (states.containsValue(State.EXPIRED) || states.isEmpty() && !mayBegin(call, person)) {
            return Optional.empty();
        }
        return Question.forSide(sideOf(call, person)).stream()
                .filter(question -> states.getOrDefault(question, State.ASKED) == State.ASKED).findFirst();
    }

    /** A page that is restored a day later does not ask how somebody feels right now, after the call. */
    private boolean mayBegin(Call call, PersonId person) {
        return calls.past(call.id()).filter(past ->
                        past.endedAt().isAfter(clock.instant().minus(settings.expiresAfter()))).isPresent()
                && mayAsk.about(call.request(), person);
    }

    /**
     * The same, noted as asked. Whatever this person was asked elsewhere is left for it; a volunteer with nothing left to
     * be asked about their latest call is free again.
     *
     * @throws NotYourCall when it is not theirs to answer
     */
    public Optional<Question> next(CallId callId, PersonId person) {
        var call = endedCall(callId, person);
        var next = upcoming(call, person);
        next.ifPresentOrElse(
                question -> {
                    expiry.leaveAllButAfter(call.request(), person);
                    desk.ask(Prompt.about(call, person, Moment.AFTER, question));
                },
                () -> calls.wrappedUp(callId, person));
        return next;
    }

    /** The side on which this person was, in a call that is over. */
    public CallRole side(CallId callId, PersonId person) {
        return sideOf(endedCall(callId, person), person);
    }

    /** With whom this person was in a call that is over. */
    public PersonId other(CallId callId, PersonId person) {
        var call = endedCall(callId, person);
        return sideOf(call, person) == CallRole.REQUESTER ? call.volunteer() : call.requester();
    }

    /** @throws PromptClosed when this is not open any more */
    public void feel(CallId call, PersonId person, Feeling feeling) {
        answer(call, person, new Answer.Felt(feeling));
    }

    /**
     * The worst answer, with the wish that somebody writes.
     *
     * @throws PromptClosed when this is not open any more
     */
    public void feelWorst(CallId callId, PersonId person) {
        var call = endedCall(callId, person);
        worst.answer(Prompt.about(call, person, Moment.AFTER, Question.FEELING), call);
    }

    /** @throws PromptClosed when this is not open any more */
    public void choose(CallId call, PersonId person, Set<FeelingWord> words) {
        answer(call, person, new Answer.Chose(words));
    }

    /** @throws PromptClosed when this is not open any more */
    public void say(CallId call, PersonId person, OwnWords words) {
        answer(call, person, new Answer.Said(words));
    }

    /** @throws PromptClosed when this is not open any more */
    public void met(CallId call, PersonId person, NeedMet met) {
        answer(call, person, new Answer.Met(met));
    }

    /** @throws PromptClosed when this is not open any more */
    public void guess(CallId call, PersonId person, Feeling guess) {
        answer(call, person, new Answer.Guessed(guess));
    }

    /** @throws PromptClosed when this is not open any more */
    public void skip(CallId callId, PersonId person, Question question) {
        desk.skip(Prompt.about(endedCall(callId, person), person, Moment.AFTER, question));
    }

    /** Skips all that is left, each question as one that was asked: the press that ends the asking refuses them all. */
    public void finish(CallId callId, PersonId person) {
        for (var left = next(callId, person); left.isPresent(); left = next(callId, person)) {
            try {
                skip(callId, person, left.get());
            } catch (PromptClosed onAnotherPage) {
                // What was said there stands.
            }
        }
    }

    private void answer(CallId callId, PersonId person, Answer answer) {
        desk.answer(Prompt.about(endedCall(callId, person), person, Moment.AFTER, answer.question()), answer);
    }

    private static CallRole sideOf(Call call, PersonId person) {
        return call.roleOf(person).orElseThrow(NotYourCall::new);
    }

    /** @throws NotYourCall when there is no such call, or it goes on, or this person was not in it */
    Call endedCall(CallId callId, PersonId person) {
        return calls.find(callId).filter(call -> call.state() == Call.State.ENDED)
                .filter(call -> call.roleOf(person).isPresent()).orElseThrow(NotYourCall::new);
    }
}
