package org.beside.feelings;

import java.time.Clock;
import java.util.Optional;
import org.beside.call.Call;
import org.beside.call.Calls;
import org.beside.call.PastCall;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.springframework.stereotype.Service;

/** Asks once more about a call, on the first visit a day later. */
@Service
public class LookingBack {

    private final Prompts prompts;
    private final PromptDesk desk;
    private final MayAsk mayAsk;
    private final WorstFeeling worst;
    private final Calls calls;
    private final FeelingsSettings settings;
    private final Clock clock;

    LookingBack(
            Prompts prompts, PromptDesk desk, MayAsk mayAsk, WorstFeeling worst, Calls calls,
            FeelingsSettings settings, Clock clock) {
        this.prompts = prompts;
        this.desk = desk;
        this.mayAsk = mayAsk;
        this.worst = worst;
        this.calls = calls;
        this.settings = settings;
        this.clock = clock;
    }

    /** The call about which this person is to be asked on this visit; it is only read. */
    public Optional<PastCall> due(PersonId person) {
        var now = clock.instant();
        return calls.lastOf(person, now.minus(settings.laterWithin()), now.minus(settings.laterAfter()))
                .filter(past -> prompts.stateOf(prompt(past.call(), person)).isEmpty())
                .filter(past -> mayAsk.about(past.call().request(), person));
    }

    /** The question stands on the page, and never will again. */
    public void ask(CallId call, PersonId person) {
        desk.ask(prompt(find(call), person));
    }

    /** @throws PromptClosed when this is not open any more */
    public void feel(CallId call, PersonId person, Feeling feeling) {
        desk.answer(prompt(find(call), person), new Answer.Felt(feeling));
    }

    /**
     * The worst answer, with the wish that somebody writes.
     *
     * @throws PromptClosed when this is not open any more
     */
    public void feelWorst(CallId callId, PersonId person) {
        var call = find(callId);
        worst.answer(prompt(call, person), call);
    }

    /** @throws PromptClosed when this is not open any more */
    public void skip(CallId call, PersonId person) {
        desk.skip(prompt(find(call), person));
    }

    private Call find(CallId call) {
        return calls.past(call).map(PastCall::call).orElseThrow(NotYourCall::new);
    }

    private static Prompt prompt(Call call, PersonId person) {
        return Prompt.about(call, person, Moment.LATER, Question.FEELING);
    }
}
