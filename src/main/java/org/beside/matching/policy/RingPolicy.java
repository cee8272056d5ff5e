package org.beside.matching.policy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * How a request is rung out: whom, how many at once, and when the next ones follow. Each answer depends on nothing but
 * what is given. There is one of them in the product; benchmarks put others in its place.
 */
public interface RingPolicy {

    /** Those who may be rung now, the best first, and no more than asked for. */
    List<Match> order(Asking asking, Collection<Candidate> onCall, Instant now, int atMost);

    /**
     * Whether enough people are being rung for now.
     *
     * @param ringing    all who are being rung, those of this wave included
     * @param inThisWave how many of them this wave has rung
     * @param wave       the number of this wave, from 1
     */
    boolean enough(Collection<Ringing> ringing, int inThisWave, int wave, Instant now);

    /** When to look for more people, if nobody has answered until then. */
    Instant nextWave(Asking asking, Collection<Ringing> ringing, Instant now);
}
