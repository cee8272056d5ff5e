package org.beside.feelings;

import java.util.Optional;
import org.beside.feelings.Prompt.State;

/** The question was answered, skipped or closed before, on this page or another; nothing was changed. */
public class PromptClosed extends RuntimeException {

    private final Optional<State> found;

    /** @param found how it stands; empty when it was never asked */
    PromptClosed(Optional<State> found) {
        this.found = found;
    }

    /** Whether it stood open for too long, or was left, so that what is said now is kept nowhere. */
    public boolean expired() {
        return found.filter(State.EXPIRED::equals).isPresent();
    }

    /** Whether something was said to it before, which stands. */
    public boolean answered() {
        return found.filter(State.ANSWERED::equals).isPresent();
    }

    /** Whether its person did not want to answer it. */
    public boolean skipped() {
        return found.filter(State.SKIPPED::equals).isPresent();
    }
}
