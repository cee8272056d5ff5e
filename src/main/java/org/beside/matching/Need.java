package org.beside.matching;

import java.util.Optional;
import org.beside.shared.FreeText;

/** What someone needs to see, in their own words; may be empty, has at most 500 characters. */
public record Need(String text) {

    public static final int LONGEST = 500;

    public Need {
        text = text.strip();
        problemWith(text).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
    }

    /** What is wrong with such words, as a translation key; empty when nothing is. */
    public static Optional<String> problemWith(String text) {
        if (text.strip().length() > LONGEST) {
            return Optional.of("ask.need.long");
        }
        return FreeText.isUnreadable(text) ? Optional.of("ask.need.characters") : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
