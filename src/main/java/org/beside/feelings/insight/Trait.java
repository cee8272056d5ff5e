package org.beside.feelings.insight;

import java.util.Locale;

/** What else is known of an answer, besides itself. Its lower-case name is its column. */
public enum Trait {

    /** Whether the same person got what they needed. */
    MET,
    /** How the same person felt while they waited. */
    WAITING,
    /** The language that they named first when they asked. */
    LANGUAGE,
    /** The time of day by their own clock when they asked. */
    DAYTIME,
    /** How long it took until somebody answered. */
    WAIT,
    /** Whether they said that it was private. */
    PRIVACY,
    /** What they said that it was about, when they asked. */
    KIND;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
