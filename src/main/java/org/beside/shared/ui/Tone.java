package org.beside.shared.ui;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where the product speaks to somebody in a situation that may be hard, and the variants it has for each: by what happened
 * and by what the person told. A variant that is not in this catalogue cannot be said; docs/tone.md states the rules.
 */
public enum Tone {

    WAITING("ask.waiting.soon.", "ringing", "between", "nobody-yet"),
    LONG_WAIT("ask.waiting.long.", "ringing", "between", "nobody-yet"),
    TOLD_WHILE_WAITING("ask.feeling.told.", "BAD", "NEITHER", "GOOD"),
    NOBODY_FOUND("ask.unanswered.", "any", "private", "felt-bad"),
    RECONNECTING("call.", "reconnecting", "peerAway"),
    ENDED("feelings.closing.", both("WELL", "LOST", "NEVER_CONNECTED", "BY_MODERATOR")),
    ANSWERED("feelings.done.", both("GOOD", "BAD", "PLAIN")),
    AFTER_A_BAD_CALL("home.bad.", "BAD", "VERY_BAD", "TWICE");

    private final String beginning;
    private final List<String> variants;

    Tone(String beginning, String... variants) {
        this.beginning = beginning;
        this.variants = List.of(variants);
    }

    private static String[] both(String... situations) {
        return Stream.of("REQUESTER.", "VOLUNTEER.")
                .flatMap(side -> Stream.of(situations).map(side::concat)).toArray(String[]::new);
    }

    /** What all keys of this touchpoint begin with. */
    public String beginning() {
        return beginning;
    }

    public List<String> variants() {
        return variants;
    }

    /**
     * The translation key of a variant.
     *
     * @throws IllegalArgumentException when the catalogue has no such variant
     */
    public String key(String variant) {
        if (!variants.contains(variant)) {
            throw new IllegalArgumentException("No variant " + variant + " of " + this);
        }
        return beginning + variant;
    }
}
