package org.beside.signalling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.Trigger;

/** Time that passes when a test says so, and everything that was to happen meanwhile. */
final class ManualTime extends Clock implements TaskScheduler {

    private final List<Task> tasks = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    void pass(Duration duration) {
        var end = now.plus(duration);
        for (var next = due(end); next.isPresent(); next = due(end)) {
            var task = next.get();
            now = task.at.isAfter(now) ? task.at : now;
            tasks.remove(task);
            task.again().ifPresent(tasks::add);
            task.work.run();
        }
        now = end;
    }

    /** Lets happen what is to happen at once. */
    void settle() {
        pass(Duration.ZERO);
    }

    private Optional<Task> due(Instant end) {
        return tasks.stream().filter(task -> !task.at.isAfter(end)).min(Comparator.comparing(task -> task.at));
    }

    private ScheduledFuture<?> add(Runnable work, Instant at, Optional<Duration> period) {
        var task = new Task(work, at, period, new Cancelling());
        tasks.add(task);
        return task.handle;
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, Instant startTime) {
        return add(task, startTime, Optional.empty());
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, Instant startTime, Duration period) {
        return add(task, startTime, Optional.of(period));
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, Duration period) {
        return scheduleAtFixedRate(task, now, period);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, Trigger trigger) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, Instant startTime, Duration delay) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, Duration delay) {
        throw new UnsupportedOperationException();
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
        throw new UnsupportedOperationException();
    }

    private record Task(Runnable work, Instant at, Optional<Duration> period, Cancelling handle) {

        Optional<Task> again() {
            return period.map(rhythm -> new Task(work, at.plus(rhythm), period, handle));
        }
    }

    private final class Cancelling extends FutureTask<Void> implements ScheduledFuture<Void> {

        private Cancelling() {
            super(() -> null);
        }

        @Override
        public boolean cancel(boolean mayInterrupt) {
            tasks.removeIf(task -> task.handle == this);
            return super.cancel(mayInterrupt);
        }

        @Override
        public long getDelay(TimeUnit unit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int compareTo(Delayed other) {
            throw new UnsupportedOperationException();
        }
    }
}
