package org.beside.matching;

import java.util.Optional;
import org.beside.shared.FreeText;

/**
 * What someone needs to see.
 *
 * @param text in their own words; may be empty, has at most 500 characters
 * @param kind what it is about, where they have said so
 */
public record Need(String text, Optional<NeedKind> kind) {

    public static final int LONGEST = 500;

    public Need {
        text = text.strip();
        problemWith(text).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
    }

    /** In words alone. */
    public Need(String text) {
        this(text, Optional.empty());
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
