package org.beside.people;

import java.util.Optional;

/** What someone wants to be called: 1 to 80 characters, without control characters. */
public record PersonName(String text) {

    public static final int LONGEST = 80;

    public PersonName {
        text = text.strip();
        problemWith(text).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
    }

    /** What is wrong with such a name, as a translation key; empty when nothing is. */
    public static Optional<String> problemWith(String text) {
        if (text.isBlank()) {
            return Optional.of("join.name.empty");
        }
        if (text.strip().length() > LONGEST) {
            return Optional.of("join.name.long");
        }
        if (text.strip().codePoints().anyMatch(Character::isISOControl)) {
            return Optional.of("join.name.characters");
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
