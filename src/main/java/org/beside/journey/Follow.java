package org.beside.journey;

import com.vaadin.flow.component.Component;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Lets a page follow the journey for as long as it is open. */
public final class Follow {

    private Follow() {
    }

    /** Shows each matching touchpoint to the page, in its UI, from the moment it is attached until it is left. */
    public static void on(
            Component page, JourneyFeed feed, Predicate<Touchpoint> interest, Consumer<Touchpoint> show) {
        page.addAttachListener(attached -> {
            var ui = attached.getUI();
            var inOrder = oneAfterTheOther();
            var inThePage = ui.accessLater((Touchpoint touchpoint) -> show.accept(touchpoint), () -> { });
            var subscription = feed.subscribe(interest,
                    touchpoint -> inOrder.execute(() -> inThePage.accept(touchpoint)));
            page.addDetachListener(detached -> {
                subscription.end();
                detached.unregisterListener();
            });
        });
    }

    /**
     * A thread of the page's own while there is something to show. {@code UI.access} does the work at once when nobody
     * else is at the page: whoever presses a button would wait until the pages of all others are rendered.
     */
    private static Executor oneAfterTheOther() {
        return new ThreadPoolExecutor(0, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofVirtual().name("follow").factory());
    }
}
