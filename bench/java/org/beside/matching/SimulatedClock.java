package org.beside.matching;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that jumps from one thing that happens to the next. */
class SimulatedClock extends Clock {

    private Instant now;

    SimulatedClock(Instant now) {
        this.now = now;
    }

    void jumpTo(Instant moment) {
        now = moment;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
