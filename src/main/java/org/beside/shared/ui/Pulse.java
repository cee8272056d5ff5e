package org.beside.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import org.springframework.scheduling.TaskScheduler;

/**
 * Does something on a page again and again for as long as the page is open. The server asks and the page answers:
 * browsers slow the timers of a hidden tab down to one a minute, but they hear a pushed message at once.
 */
public final class Pulse {

    private final Component page;
    private final TaskScheduler scheduler;
    private final Duration every;
    private final Runnable beat;

    private Pulse(Component page, TaskScheduler scheduler, Duration every, Runnable beat) {
        this.page = page;
        this.scheduler = scheduler;
        this.every = every;
        this.beat = beat;
    }

    /** Runs the beat in the page's UI, first when the page has been attached for one period. */
    public static void of(Component page, TaskScheduler scheduler, Duration every, Runnable beat) {
        var pulse = new Pulse(page, scheduler, every, beat);
        page.addAttachListener(pulse::begin);
    }

    private void begin(AttachEvent attached) {
        var ui = attached.getUI();
        ScheduledFuture<?> beating = scheduler.scheduleAtFixedRate(
                ui.accessLater(beat::run, () -> { })::run, scheduler.getClock().instant().plus(every), every);
        page.addDetachListener(detached -> {
            beating.cancel(false);
            detached.unregisterListener();
        });
    }

    /** Calls back only if the browser really answers, which tells a living page from a tab that has died. */
    public static void ifAlive(Component page, Runnable alive) {
        page.getElement().executeJs("return true").then(answer -> alive.run());
    }
}
