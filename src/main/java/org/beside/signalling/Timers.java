package org.beside.signalling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.TaskScheduler;

/** Now, soon and later. Whatever fails there ends here, since nobody waits for it. */
final class Timers {

    private static final Logger log = LoggerFactory.getLogger(Timers.class);

    private final Clock clock;
    private final TaskScheduler scheduler;

    Timers(Clock clock, TaskScheduler scheduler) {
        this.clock = clock;
        this.scheduler = scheduler;
    }

    Instant now() {
        return clock.instant();
    }

    /** On another thread, holding none of the caller's locks. */
    void soon(Runnable task) {
        after(Duration.ZERO, task);
    }

    ScheduledFuture<?> after(Duration delay, Runnable task) {
        return scheduler.schedule(guarded(task), now().plus(delay));
    }

    ScheduledFuture<?> every(Duration period, Runnable task) {
        return scheduler.scheduleAtFixedRate(guarded(task), now().plus(period), period);
    }

    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException failure) {
                log.warn("A timer of the signalling failed: {}", Faults.of(failure));
            }
        };
    }
}
