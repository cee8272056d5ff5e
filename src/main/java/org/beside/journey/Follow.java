package org.beside.journey;

import com.vaadin.flow.component.Component;
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
            var inThePage = ui.accessLater((Touchpoint touchpoint) -> show.accept(touchpoint), () -> { });
            var subscription = feed.subscribe(interest, inThePage::accept);
            page.addDetachListener(detached -> {
                subscription.end();
                detached.unregisterListener();
            });
        });
    }
}
