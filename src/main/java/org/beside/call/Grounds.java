package org.beside.call;

import java.util.Optional;
import org.beside.shared.FreeText;

/** Why a moderator ends a call, in one line of 1 to 300 characters. */
public record Grounds(String text) {

    public static final int LONGEST = 300;

    public Grounds {
        text = text.strip();
        problemWith(text).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
    }

    /** What is wrong with such a line, as a translation key; empty when nothing is. */
    public static Optional<String> problemWith(String text) {
        if (text.isBlank()) {
            return Optional.of("board.stop.grounds.empty");
        }
        if (text.strip().length() > LONGEST) {
            return Optional.of("board.stop.grounds.long");
        }
        return FreeText.isUnreadable(text) ? Optional.of("board.stop.grounds.characters") : Optional.empty();
    }

    @Override
    public String toString() {
        return "(grounds)";
    }
}
