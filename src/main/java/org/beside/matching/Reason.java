package org.beside.matching;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why a volunteer is rung, why in this place, and which rule had to be relaxed for it. */
public enum Reason {
    /** Both asked to meet each other again. */
    AGAIN_PLEASE,
    SPEAKS_WELL,
    /** Relaxed: nobody who speaks a shared language well answered in time. */
    SPEAKS_A_LITTLE,
    /** An admin has verified them, and the request is private. */
    VERIFIED,
    /** They like to help in the way in which the requester likes to be helped. */
    SAME_STYLE,
    NEVER_CONNECTED_YET,
    WAITED_LONGEST,
    /** Relaxed: they were rung for this request before, and nobody else is left. */
    RUNG_AGAIN;

    private static final Set<Reason> RELAXED = EnumSet.of(SPEAKS_A_LITTLE, RUNG_AGAIN);

    /** Whether a rule that is otherwise kept was relaxed. */
    public boolean relaxesARule() {
        return RELAXED.contains(this);
    }

    /** Reads what {@link #write} wrote. */
    public static Set<Reason> read(String written) {
        return written.isEmpty() ? EnumSet.noneOf(Reason.class) : Stream.of(written.split(" "))
                .map(Reason::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(Reason.class)));
    }

    static String write(Collection<Reason> reasons) {
        return reasons.stream().map(Reason::name).collect(Collectors.joining(" "));
    }
}
