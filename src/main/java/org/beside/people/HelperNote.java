package org.beside.people;

import java.util.Optional;
import org.beside.shared.FreeText;

/** Anything that a helper should know before they answer: 1 to 300 characters. */
public record HelperNote(String text) {

    public static final int LONGEST = 300;

    public HelperNote {
        text = text.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("A note has at least one character");
        }
        problemWith(text).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
    }

    /** What was typed, if anything was. */
    public static Optional<HelperNote> of(String typed) {
        return typed.isBlank() ? Optional.empty() : Optional.of(new HelperNote(typed));
    }

    /** What is wrong with such words, as a translation key; empty when nothing is, also when there are none. */
    public static Optional<String> problemWith(String text) {
        if (text.strip().length() > LONGEST) {
            return Optional.of("settings.note.long");
        }
        return FreeText.isUnreadable(text) ? Optional.of("settings.note.characters") : Optional.empty();
    }

    @Override
    public String toString() {
        return "(a note to helpers)";
    }
}
