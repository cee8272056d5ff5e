package org.beside.shared.ui;

import java.util.List;
import java.util.regex.Pattern;

/** Sentences that follow each other in one text. */
public final class Sentences {

    /** A full-width mark has its gap in itself. */
    private static final Pattern SECOND_GAP = Pattern.compile("(?<=[。！？]) ");

    private Sentences() {
    }

    public static String joined(List<String> sentences) {
        return SECOND_GAP.matcher(String.join(" ", sentences)).replaceAll("");
    }
}
