package org.beside.people;

import java.util.Optional;

/**
 * What someone wants to be called: 1 to 80 characters, at least one of them visible. Joiners and direction marks belong
 * to the writing of many languages; what turns the text around that follows the name (UAX #9, explicit directional
 * formatting) does not.
 */
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
        if (text.codePoints().noneMatch(PersonName::isVisible)) {
            return Optional.of("join.name.empty");
        }
        if (text.strip().length() > LONGEST) {
            return Optional.of("join.name.long");
        }
        if (text.strip().codePoints().anyMatch(PersonName::isUnfit)) {
            return Optional.of("join.name.characters");
        }
        return Optional.empty();
    }

    private static boolean isVisible(int character) {
        return !Character.isWhitespace(character) && !Character.isSpaceChar(character)
                && Character.getType(character) != Character.FORMAT;
    }

    private static boolean isUnfit(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
