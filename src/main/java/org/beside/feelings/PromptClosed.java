package org.beside.feelings;

/** The question was answered, skipped or closed before, on this page or another; nothing was changed. */
public class PromptClosed extends RuntimeException {

    private final boolean expired;

    PromptClosed(boolean expired) {
        this.expired = expired;
    }

    /** Whether it stood open for too long, or was left, so that what is said now is kept nowhere. */
    public boolean expired() {
        return expired;
    }
}
