package org.beside.shared;

/** What holds for all words that people write freely. */
public final class FreeText {

    private FreeText() {
    }

    /** Whether there is a control character in it that is not white space: nobody can read such a one, or type it. */
    public static boolean isUnreadable(String text) {
        return text.strip().codePoints().anyMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c));
    }
}
