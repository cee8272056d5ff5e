package org.beside.feelings;

import java.util.Optional;
import org.beside.matching.HelpRequest;
import org.beside.matching.HelpRequest.State;
import org.beside.matching.Matching;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.springframework.stereotype.Service;

/** Asks a requester how they feel while they wait. It fills the wait and may be left alone. */
@Service
public class FeelingsWhileWaiting {

    private final Prompts prompts;
    private final PromptDesk desk;
    private final MayAsk mayAsk;
    private final Matching matching;

    FeelingsWhileWaiting(Prompts prompts, PromptDesk desk, MayAsk mayAsk, Matching matching) {
        this.prompts = prompts;
        this.desk = desk;
        this.mayAsk = mayAsk;
        this.matching = matching;
    }

    /** Whether the question may be put to this person now; it is only read. */
    public boolean mayAsk(RequestId request, PersonId person) {
        var prompt = Prompt.whileWaiting(request, person);
        return waits(request, person) && prompts.stateOf(prompt).map(Prompt.State.ASKED::equals)
                .orElseGet(() -> !wasAskedBefore(request, person) && mayAsk.about(request, person));
    }

    /** The question stands on the page, if it may. */
    public void ask(RequestId request, PersonId person) {
        if (mayAsk(request, person)) {
            desk.ask(Prompt.whileWaiting(request, person));
        }
    }

    /** @throws PromptClosed when this is not open any more, or is not theirs */
    public void feel(RequestId request, PersonId person, Feeling feeling) {
        desk.answer(Prompt.whileWaiting(request, person), new Answer.Felt(feeling));
    }

    /** @throws PromptClosed when this is not open any more, or is not theirs */
    public void skip(RequestId request, PersonId person) {
        desk.skip(Prompt.whileWaiting(request, person));
    }

    /** How this person said they feel while they wait, if they did, in this part of the wait or before. */
    public Optional<Feeling> felt(RequestId request, PersonId person) {
        return matching.withThoseBefore(request).stream()
                .flatMap(part -> prompts.feltAt(Prompt.whileWaiting(part, person)).stream()).findFirst();
    }

    /** A call that never connected is part of one wait, about which nobody is asked twice. */
    private boolean wasAskedBefore(RequestId request, PersonId person) {
        return matching.withThoseBefore(request).stream().skip(1)
                .anyMatch(part -> prompts.stateOf(Prompt.whileWaiting(part, person)).isPresent());
    }

    private boolean waits(RequestId request, PersonId person) {
        return matching.find(request).filter(found -> found.requester().equals(person))
                .map(HelpRequest::state).filter(State.WAITING::equals).isPresent();
    }
}
