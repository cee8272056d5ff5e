package org.beside.matching.policy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.beside.people.QuietHours;

/**
 * Since when it is quiet where volunteers live. Among a hundred thousand there are only some hundred different nights,
 * and each is looked up once for a decision: the rules of a time zone are dear to ask.
 */
class Nights {

    private final Instant now;
    private final Map<Night, Instant> begun = new HashMap<>();

    Nights(Instant now) {
        this.now = now;
    }

    Instant now() {
        return now;
    }

    /** When these hours began for those who are in them now; otherwise {@link Candidate#NEVER}. */
    Instant quietSince(ZoneId zone, QuietHours hours) {
        return begun.computeIfAbsent(new Night(zone, hours), night ->
                hours.contain(now, zone) ? hours.begunAt(now, zone) : Candidate.NEVER);
    }

    private record Night(ZoneId zone, QuietHours hours) {
    }
}
