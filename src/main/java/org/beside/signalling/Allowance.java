package org.beside.signalling;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;

/** How much somebody may do in a while: all of it at once, if they like, and then as fast as it grows back. */
final class Allowance {

    private Allowance() {
    }

    static Bucket of(int burst, int refill, Duration period, Clock clock) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder().capacity(burst).refillGreedy(refill, period).build())
                .withCustomTimePrecision(by(clock))
                .build();
    }

    private static TimeMeter by(Clock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return Math.multiplyExact(clock.millis(), 1_000_000);
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }
}
