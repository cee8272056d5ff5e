package org.beside.matching.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/**
 * How likely a ring is to be answered soon, which is within {@link #SOON}. Learnt from each volunteer's own rings, and
 * smoothed: a newcomer counts as an ordinary volunteer, and a few rings make nobody a hero or a lost case.
 */
public final class Chances {

    /** A ring that is answered within this time makes nobody wait long. */
    public static final Duration SOON = Duration.ofSeconds(10);

    /**
     * What is thought of somebody who has not been rung yet. Rather too much: with less, the first waves ring more people
     * than they need, and with more, newcomers leave people waiting (docs/benchmarks.md has the figures).
     */
    static final double USUAL = 0.45;

    /** How many rings the usual weighs against what has been seen (the prior of a beta distribution). */
    static final double WEIGHT_OF_THE_USUAL = 3;

    /** How much an earlier ring still counts after each further one: people change. */
    public static final double FADING = 0.93;

    /** Those who answer do so after four seconds on average, and the longer it has rung, the fewer still will. */
    private static final double REACTION_SECONDS = 4;

    private Chances() {
    }

    /**
     * The chance of an answer within {@link #SOON}.
     *
     * @param heard    rings heard out, faded; at least 0
     * @param answered how many of these were answered soon, faded; from 0 to {@code heard}
     */
    public static double likelihood(double heard, double answered) {
        return (answered + WEIGHT_OF_THE_USUAL * USUAL) / (heard + WEIGHT_OF_THE_USUAL);
    }

    /** The chance that at least one of those who are still being rung will answer. */
    static double ofAnAnswer(Collection<Ringing> ringing, Instant now) {
        return 1 - ringing.stream().mapToDouble(ring -> 1 - stillToCome(ring, now)).reduce(1, (a, b) -> a * b);
    }

    private static double stillToCome(Ringing ring, Instant now) {
        var seconds = Math.max(0, Duration.between(ring.since(), now).toMillis()) / 1000.0;
        return ring.likelihood() * Math.exp(-seconds / REACTION_SECONDS);
    }
}
