package org.beside.feelings;

import java.util.Optional;
import org.beside.call.Call;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The worst answer together with the wish that somebody writes: both are kept, or neither. */
@Component
class WorstFeeling {

    private final PromptDesk desk;
    private final Concerns concerns;

    WorstFeeling(PromptDesk desk, Concerns concerns) {
        this.desk = desk;
        this.concerns = concerns;
    }

    /** @throws PromptClosed when this is not open any more */
    @Transactional
    void answer(Prompt prompt, Call call) {
        desk.answer(prompt, new Answer.Felt(Feeling.VERY_BAD));
        concerns.open(Concern.Kind.WORST_FEELING, call, prompt.person(), Optional.empty());
    }
}
