package org.beside.matching;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.beside.shared.SpokenLanguage;
import org.beside.shared.SpokenLanguage.Level;

/**
 * Decides who may be rung and in which order. A pure function: the same request, candidates and time give the same
 * answer, with reasons.
 */
final class MatchPolicy {

    /** A page that has not answered for this long belongs to a tab that has died. */
    static final Duration SEEN_WITHIN = Duration.ofSeconds(15);

    private static final Comparator<Candidate> LONGEST_WITHOUT_A_CALL =
            Comparator.comparing((Candidate candidate) -> candidate.lastConnected().orElse(Instant.MIN))
                    .thenComparing(Candidate::onCallSince)
                    .thenComparing(candidate -> candidate.id().value());

    private MatchPolicy() {
    }

    /**
     * Orders those who may be rung: who speaks a shared language well before who speaks it a little, and among these
     * the longest wait since the last connected call.
     */
    static List<Match> order(List<SpokenLanguage> spoken, Collection<Candidate> candidates, Instant now) {
        return candidates.stream()
                .filter(candidate -> mayBeRung(candidate, now))
                .filter(candidate -> sharedLevel(spoken, candidate).isPresent())
                .sorted(Comparator.comparing((Candidate candidate) -> sharedLevel(spoken, candidate).orElseThrow())
                        .thenComparing(LONGEST_WITHOUT_A_CALL))
                .map(candidate -> new Match(candidate.id(), reasons(spoken, candidate)))
                .toList();
    }

    private static boolean mayBeRung(Candidate candidate, Instant now) {
        return candidate.inGoodStanding()
                && candidate.oriented()
                && candidate.free()
                && !candidate.rungBefore()
                && candidate.lastSeen().isAfter(now.minus(SEEN_WITHIN));
    }

    /** How well the two can talk: as well as the weaker of them speaks their best shared language. */
    private static Optional<Level> sharedLevel(List<SpokenLanguage> spoken, Candidate candidate) {
        return spoken.stream()
                .flatMap(theirs -> candidate.languages().stream()
                        .filter(own -> own.tag().equals(theirs.tag()))
                        .map(own -> own.level().compareTo(theirs.level()) > 0 ? own.level() : theirs.level()))
                .min(Comparator.naturalOrder());
    }

    private static EnumSet<Reason> reasons(List<SpokenLanguage> spoken, Candidate candidate) {
        var speaks = sharedLevel(spoken, candidate).orElseThrow() == Level.WELL
                ? Reason.SPEAKS_WELL : Reason.SPEAKS_A_LITTLE;
        var waited = candidate.lastConnected().isPresent() ? Reason.WAITED_LONGEST : Reason.NEVER_CONNECTED_YET;
        return EnumSet.of(speaks, waited);
    }
}
