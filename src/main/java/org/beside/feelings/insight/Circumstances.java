package org.beside.feelings.insight;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Under what circumstances somebody asked, as coarse as it has to be for many to share it. */
public final class Circumstances {

    /** What the clock said where the requester lives. */
    public enum Daytime { MORNING, AFTERNOON, EVENING, NIGHT }

    /** How long it took until somebody answered. */
    public enum Wait { UNDER_15_S, UNDER_1_MIN, UNDER_3_MIN, LONGER }

    private Circumstances() {
    }

    /** By the same hours as when it rings: the morning begins at 5, the night at 22. */
    static Daytime daytime(Instant asked, String zone) {
        var hour = asked.atZone(ZoneId.of(zone)).getHour();
        if (hour < 5 || hour >= 22) {
            return Daytime.NIGHT;
        }
        return hour < 12 ? Daytime.MORNING : hour < 18 ? Daytime.AFTERNOON : Daytime.EVENING;
    }

    static Wait wait(Instant asked, Instant answered) {
        var waited = Duration.between(asked, answered);
        if (waited.toSeconds() < 15) {
            return Wait.UNDER_15_S;
        }
        return waited.toMinutes() < 1 ? Wait.UNDER_1_MIN : waited.toMinutes() < 3 ? Wait.UNDER_3_MIN : Wait.LONGER;
    }
}
