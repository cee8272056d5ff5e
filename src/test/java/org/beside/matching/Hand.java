package org.beside.matching;

import java.time.Duration;
import org.beside.MovableClock;
import org.springframework.boot.test.context.TestComponent;

/** The hand of the clock, for tests of other rooms: moves the time, and lets happen what has become due. */
@TestComponent
public class Hand {

    private final Timekeeper timekeeper;
    private final MovableClock clock;

    Hand(Timekeeper timekeeper, MovableClock clock) {
        this.timekeeper = timekeeper;
        this.clock = clock;
    }

    public void moves(Duration time) {
        clock.pass(time);
        timekeeper.tick();
    }
}
