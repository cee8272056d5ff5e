package org.beside.feelings;

import java.util.Optional;
import org.beside.shared.FreeText;

/** A word of thanks: 1 to 500 characters. */
public record ThankWords(String text) {

    public static final int LONGEST = 500;

    public ThankWords {
        text = text.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("feelings.thank.empty");
        }
        problemWith(text).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
    }

    /** What was typed, if anything was: one may thank without a word. */
    public static Optional<ThankWords> of(String typed) {
        return typed.isEmpty() ? Optional.empty() : Optional.of(new ThankWords(typed));
    }

    /** What is wrong with such words, as a translation key; empty when nothing is, also when there are none at all. */
    public static Optional<String> problemWith(String text) {
        if (!text.isEmpty() && text.isBlank()) {
            return Optional.of("feelings.thank.empty");
        }
        if (text.strip().length() > LONGEST) {
            return Optional.of("feelings.thank.long");
        }
        return FreeText.isUnreadable(text) ? Optional.of("feelings.words.characters") : Optional.empty();
    }

    @Override
    public String toString() {
        return "(a word of thanks)";
    }
}
