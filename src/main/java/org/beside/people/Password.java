package org.beside.people;

import java.util.Optional;

/**
 * A password as it was typed: at least 10 characters, no composition rules (NIST SP 800-63B, section 3.1.1.2). The upper
 * bound keeps the cost of hashing small.
 */
public record Password(String text) {

    public static final int SHORTEST = 10;
    public static final int LONGEST = 200;

    public Password {
        problemWith(text).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
    }

    /** What is wrong with such a password, as a translation key; empty when nothing is. */
    public static Optional<String> problemWith(String text) {
        if (text.length() < SHORTEST) {
            return Optional.of("join.password.short");
        }
        return text.length() > LONGEST ? Optional.of("join.password.long") : Optional.empty();
    }

    @Override
    public String toString() {
        return "(hidden)";
    }
}
