package org.beside.matching.policy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
    /** Neighbours often share their night: then not even the map is asked. */
    private Night last = new Night(ZoneOffset.UTC, QuietHours.NONE);
    private Instant lastBegun = Candidate.NEVER;

    Nights(Instant now) {
        this.now = now;
    }

    Instant now() {
        return now;
    }

    /** When these hours began for those who are in them now; otherwise {@link Candidate#NEVER}. */
    Instant quietSince(ZoneId zone, QuietHours hours) {
        if (zone != last.zone() || hours != last.hours()) {
            last = new Night(zone, hours);
            lastBegun = begun.computeIfAbsent(last, this::begunAt);
        }
        return lastBegun;
    }

    private Instant begunAt(Night night) {
        return night.hours().contain(now, night.zone())
                ? night.hours().begunAt(now, night.zone()) : Candidate.NEVER;
    }

    private record Night(ZoneId zone, QuietHours hours) {
    }
}
