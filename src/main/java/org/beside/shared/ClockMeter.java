package org.beside.shared;

import io.github.bucket4j.TimeMeter;
import java.time.Clock;

/** Lets an allowance grow back by the injected clock. */
public record ClockMeter(Clock clock) implements TimeMeter {

    private static final long NANOS_PER_MILLI = 1_000_000;

    @Override
    public long currentTimeNanos() {
        return Math.multiplyExact(clock.millis(), NANOS_PER_MILLI);
    }

    @Override
    public boolean isWallClockBased() {
        return true;
    }
}
