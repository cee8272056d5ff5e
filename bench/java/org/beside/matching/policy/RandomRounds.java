package org.beside.matching.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.beside.matching.Reason;

/**
 * Rings people at random, nobody twice, in rounds that follow each other at a fixed pace, as the open-source servers of
 * a large service for the same purpose did. How many are due is told by the time since the press, so that somebody's
 * "Not now" does not hurry the next round: there was no such thing.
 *
 * @param pace   from one round to the next
 * @param size   how many people a round rings, by its number from 1
 * @param chance who of those who may be rung comes first
 */
public record RandomRounds(Duration pace, IntUnaryOperator size, Random chance) implements RingPolicy {

    /** One volunteer at once, and one more every 5 s. */
    public static RandomRounds of2014(long seed) {
        return new RandomRounds(Duration.ofSeconds(5), round -> 1, new Random(seed));
    }

    /** Every 4 s half as many as the round's number, at least one; "ten at the most" is read as ten in one round. */
    public static RandomRounds of2016(long seed) {
        return new RandomRounds(Duration.ofSeconds(4), round -> Math.clamp(round / 2, 1, 10), new Random(seed));
    }

    @Override
    public List<Match> order(Asking asking, Collection<Candidate> onCall, Instant now, int atMost) {
        var rounds = (int) (asking.waited().toMillis() / pace.toMillis()) + 1;
        var due = IntStream.rangeClosed(1, rounds).map(size).sum() - asking.rungBefore().size();
        if (due <= 0) {
            return List.of();
        }
        var nights = new Nights(now);
        var may = new ArrayList<>(onCall.stream().filter(one -> mayBeRung(asking, one, nights)).toList());
        Collections.shuffle(may, chance);
        return may.stream().limit(due)
                .map(one -> new Match(one.id(), EnumSet.noneOf(Reason.class), one.likelihood())).toList();
    }

    /** The order has no more than are due. */
    @Override
    public boolean enough(Collection<Ringing> ringing, int inThisWave, int wave, Instant now) {
        return false;
    }

    @Override
    public Instant nextWave(Asking asking, Collection<Ringing> ringing, Instant now) {
        return now.plusMillis(pace.toMillis() - asking.waited().toMillis() % pace.toMillis());
    }

    private static boolean mayBeRung(Asking asking, Candidate one, Nights nights) {
        return one.inGoodStanding() && one.trained() && one.free() && one.present()
                && !asking.rungBefore().contains(one.id()) && !asking.separated().contains(one.id())
                && !one.snoozedUntil().isAfter(nights.now()) && one.awake(nights)
                && one.languages().stream().anyMatch(own ->
                        asking.spoken().stream().anyMatch(theirs -> theirs.tag().equals(own.tag())));
    }
}
