package org.beside.stories.support;

import java.time.Duration;

/** A point in time that a wait must not pass. Real time, because browsers live in it. */
record Deadline(long nanoTime) {

    static Deadline in(Duration timeout) {
        return new Deadline(System.nanoTime() + timeout.toNanos());
    }

    boolean hasPassed() {
        return System.nanoTime() - nanoTime >= 0;
    }
}
