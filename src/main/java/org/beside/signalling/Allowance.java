package org.beside.signalling;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import org.beside.shared.ClockMeter;

/** How much somebody may do in a while: all of it at once, if they like, and then as fast as it grows back. */
final class Allowance {

    private Allowance() {
    }

    static Bucket of(int burst, int refill, Duration period, Clock clock) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder().capacity(burst).refillGreedy(refill, period).build())
                .withCustomTimePrecision(new ClockMeter(clock))
                .build();
    }
}
