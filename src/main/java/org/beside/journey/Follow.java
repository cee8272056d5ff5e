package org.beside.journey;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
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
            var subscription = feed.subscribe(interest,
                    touchpoint -> inOrder.execute(() -> access(ui, () -> show.accept(touchpoint))));
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

    private static void access(UI ui, Command show) {
        try {
            ui.access(show);
        } catch (UIDetachedException closed) {
            // The page was closed in this very moment; there is nobody to show it to.
        }
    }
}
