package org.beside.people;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address to sign in with, in lower case. The syntax check is the one that browsers make for an email field (WHATWG
 * HTML, "valid email address"), plus a dot in the domain; 254 characters are the most that RFC 5321 allows.
 */
public record Email(String text) {

    private static final int LONGEST = 254;
    private static final Pattern SYNTAX = Pattern.compile(
            "[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
                    + "(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+");

    public Email {
        text = text.strip().toLowerCase(Locale.ROOT);
        problemWith(text).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
    }

    /** What is wrong with such an address, as a translation key; empty when nothing is. */
    public static Optional<String> problemWith(String text) {
        var address = text.strip().toLowerCase(Locale.ROOT);
        if (address.isEmpty()) {
            return Optional.of("join.email.empty");
        }
        if (address.length() > LONGEST || !SYNTAX.matcher(address).matches()) {
            return Optional.of("join.email.syntax");
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
