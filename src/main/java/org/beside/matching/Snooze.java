package org.beside.matching;

import java.time.Duration;

/** For how long a volunteer wishes to be left alone without going off call. */
public enum Snooze {
    ONE_HOUR(Duration.ofHours(1)),
    THREE_HOURS(Duration.ofHours(3)),
    ONE_DAY(Duration.ofDays(1)),
    THREE_DAYS(Duration.ofDays(3)),
    ONE_WEEK(Duration.ofDays(7));

    private final Duration length;

    Snooze(Duration length) {
        this.length = length;
    }

    public Duration length() {
        return length;
    }
}
