package org.beside.feelings;

import java.util.Optional;
import org.beside.shared.FreeText;

/** What someone wants to say in their own words: 1 to 2,000 characters. */
public record OwnWords(String text) {

    public static final int LONGEST = 2000;

    public OwnWords {
        text = text.strip();
        problemWith(text).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
    }

    /** What is wrong with such words, as a translation key; empty when nothing is. */
    public static Optional<String> problemWith(String text) {
        if (text.isBlank()) {
            return Optional.of("feelings.words.empty");
        }
        if (text.strip().length() > LONGEST) {
            return Optional.of("feelings.words.long");
        }
        return FreeText.isUnreadable(text) ? Optional.of("feelings.words.characters") : Optional.empty();
    }

    @Override
    public String toString() {
        return "(own words)";
    }
}
