package org.beside.matching.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.beside.matching.Reason;
import org.beside.shared.SpokenLanguage;
import org.beside.shared.SpokenLanguage.Level;

/**
 * Decides who may be rung, in which order, and how many at once. A pure function: the same request, candidates and time
 * give the same answer, with reasons.
 *
 * <p>Some rules give way with time: two who asked for each other again have {@link #AGAIN_ALONE} for themselves; who
 * speaks a shared language only a little is rung after {@link #WELL_ALONE}; and who was rung before is rung again only
 * when nobody else is left and nobody is ringing, after a {@link #BREATH}. Whoever said "Not now" is never asked twice.
 */
public final class MatchPolicy implements RingPolicy {

    public static final Duration AGAIN_ALONE = Duration.ofSeconds(10);
    public static final Duration WELL_ALONE = Duration.ofSeconds(20);

    /** How long somebody is left alone who did not hear it, before they are rung for the same request again. */
    public static final Duration BREATH = Duration.ofSeconds(20);

    /** A wave rings people until the chance that one of them answers soon is this high. */
    static final double SURE_ENOUGH = 0.9;
    static final int MOST_IN_A_WAVE = 10;

    /** The next wave follows when the chance of an answer from those still ringing has fallen to this. */
    static final double TOO_UNSURE = 0.15;

    /**
     * Below this chance, which is where two rings that were not answered lead, somebody is rung only when those who are
     * likelier to answer are not there. One such ring must not be enough: it would leave most people without a call.
     */
    static final double SILENT = 0.3;

    /** A look is taken at least this often, because people come and become free. */
    static final Duration LOOK_AGAIN = Duration.ofSeconds(3);
    private static final Duration STEP = Duration.ofMillis(250);

    @Override
    public List<Match> order(Asking asking, Collection<Candidate> onCall, Instant now, int atMost) {
        if (!asking.again().isEmpty() && asking.waited().compareTo(AGAIN_ALONE) < 0) {
            var partners = best(asking, onCall, now, atMost, one -> isFresh(asking, one)
                    && asking.again().contains(one.id()));
            if (!partners.isEmpty()) {
                return partners;
            }
        }
        var fresh = best(asking, onCall, now, atMost, one -> isFresh(asking, one));
        if (!fresh.isEmpty() || asking.stillRings() || asking.rungBefore().isEmpty()) {
            return fresh;
        }
        return best(asking, onCall, now, atMost, one -> !asking.leftAlone().contains(one.id()));
    }

    @Override
    public boolean enough(Collection<Ringing> ringing, int inThisWave, int wave, Instant now) {
        var chance = Chances.ofAnAnswer(ringing, now);
        return inThisWave == 0 ? chance > TOO_UNSURE : chance >= SURE_ENOUGH || inThisWave >= MOST_IN_A_WAVE;
    }

    @Override
    public Instant nextWave(Asking asking, Collection<Ringing> ringing, Instant now) {
        var alone = now.plus(AGAIN_ALONE).minus(asking.waited());
        if (alone.isAfter(now) && ringing.stream().anyMatch(ring -> asking.again().contains(ring.volunteer()))) {
            return alone;
        }
        var latest = now.plus(LOOK_AGAIN);
        var next = now.plus(STEP);
        while (next.isBefore(latest) && Chances.ofAnAnswer(ringing, next) > TOO_UNSURE) {
            next = next.plus(STEP);
        }
        return ringing.isEmpty() ? latest : next;
    }

    private static boolean isFresh(Asking asking, Candidate candidate) {
        return !asking.rungBefore().contains(candidate.id());
    }

    /**
     * The best of those who may be rung, without sorting all: what is dear to find out is asked only of those who would
     * be among them.
     */
    private static List<Match> best(
            Asking asking, Collection<Candidate> onCall, Instant now, int atMost, Predicate<Candidate> wanted) {
        var order = order(asking);
        var nights = new Nights(now);
        var kept = new PriorityQueue<Ranked>(atMost + 1, order.reversed());
        for (var candidate : onCall) {
            if (!candidate.free() || !candidate.present()) {
                continue;
            }
            var shared = SpokenLanguage.shared(asking.spoken(), candidate.languages());
            if (shared.isEmpty()) {
                continue;
            }
            var ranked = new Ranked(candidate, shared.get().level());
            if ((kept.size() < atMost || order.compare(ranked, kept.peek()) < 0)
                    && mayBeRung(asking, ranked, nights) && wanted.test(candidate)) {
                kept.add(ranked);
                if (kept.size() > atMost) {
                    kept.poll();
                }
            }
        }
        return kept.stream().sorted(order).map(ranked -> match(asking, ranked)).toList();
    }

    private record Ranked(Candidate candidate, Level level) {
    }

    private static boolean mayBeRung(Asking asking, Ranked ranked, Nights nights) {
        var candidate = ranked.candidate();
        return candidate.inGoodStanding()
                && candidate.trained()
                && (candidate.verified() || !asking.isPrivate())
                && (ranked.level() == Level.WELL || asking.waited().compareTo(WELL_ALONE) >= 0)
                && !asking.separated().contains(candidate.id())
                && !candidate.snoozedUntil().isAfter(nights.now())
                && candidate.awake(nights);
    }

    /**
     * Again, please; then well before a little; then who may be expected to answer; then the way of helping; then the
     * longest wait since the last connected call.
     */
    private static Comparator<Ranked> order(Asking asking) {
        return (one, other) -> {
            var a = one.candidate();
            var b = other.candidate();
            var order = -Boolean.compare(asking.again().contains(a.id()), asking.again().contains(b.id()));
            order = order != 0 ? order : one.level().compareTo(other.level());
            order = order != 0 ? order : Boolean.compare(a.likelihood() < SILENT, b.likelihood() < SILENT);
            order = order != 0 ? order : -Boolean.compare(sameStyle(asking, a), sameStyle(asking, b));
            order = order != 0 ? order : a.lastConnected().compareTo(b.lastConnected());
            order = order != 0 ? order : a.onCallSince().compareTo(b.onCallSince());
            return order != 0 ? order : a.id().value().compareTo(b.id().value());
        };
    }

    private static boolean sameStyle(Asking asking, Candidate candidate) {
        return asking.style().isPresent() && asking.style().equals(candidate.style());
    }

    private static Match match(Asking asking, Ranked ranked) {
        var candidate = ranked.candidate();
        var reasons = EnumSet.of(ranked.level() == Level.WELL ? Reason.SPEAKS_WELL : Reason.SPEAKS_A_LITTLE);
        reasons.add(candidate.lastConnected().equals(Candidate.NEVER)
                ? Reason.NEVER_CONNECTED_YET : Reason.WAITED_LONGEST);
        addIf(reasons, Reason.AGAIN_PLEASE, asking.again().contains(candidate.id()));
        addIf(reasons, Reason.VERIFIED, asking.isPrivate());
        addIf(reasons, Reason.SAME_STYLE, sameStyle(asking, candidate));
        addIf(reasons, Reason.RUNG_AGAIN, asking.rungBefore().contains(candidate.id()));
        return new Match(candidate.id(), reasons, candidate.likelihood());
    }

    private static void addIf(EnumSet<Reason> reasons, Reason reason, boolean holds) {
        if (holds) {
            reasons.add(reason);
        }
    }
}
