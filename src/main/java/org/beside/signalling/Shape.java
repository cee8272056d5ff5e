package org.beside.signalling;

import org.jspecify.annotations.Nullable;

/**
 * What every part of a message is held to. The messages come from outside, where null is possible whatever our types
 * say. The complaints do not repeat what they complain about, since they may reach a log.
 */
final class Shape {

    private Shape() {
    }

    static void present(@Nullable Object part) {
        if (part == null) {
            throw new IllegalArgumentException("Something is missing");
        }
    }

    /** How many: none or more. */
    static void count(int number) {
        if (number < 0) {
            throw new IllegalArgumentException("Less than nothing");
        }
    }

    static void text(@Nullable String text, int longest) {
        present(text);
        optionalText(text, longest);
    }

    /** Half a surrogate pair is no character: it could be kept, but never be sent on as UTF-8 (RFC 6455, section 5.6). */
    static void optionalText(@Nullable String text, int longest) {
        if (text == null) {
            return;
        }
        if (text.length() > longest) {
            throw new IllegalArgumentException("Longer than %d characters".formatted(longest));
        }
        if (holdsHalfACharacter(text)) {
            throw new IllegalArgumentException("Half a character");
        }
    }

    private static boolean holdsHalfACharacter(String text) {
        for (var index = 0; index < text.length(); index++) {
            if (Character.isSurrogate(text.charAt(index))) {
                var point = text.codePointAt(index);
                if (!Character.isSupplementaryCodePoint(point)) {
                    return true;
                }
                index++;
            }
        }
        return false;
    }
}
