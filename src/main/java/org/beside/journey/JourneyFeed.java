package org.beside.journey;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells open pages what has just been recorded. It hands on only what is committed, and forgets it at once: a page
 * that missed something reads the journey.
 */
@Component
public class JourneyFeed {

    private static final Logger log = LoggerFactory.getLogger(JourneyFeed.class);

    private final Set<Subscription> subscriptions = ConcurrentHashMap.newKeySet();

    /**
     * Calls the listener for each matching touchpoint until the returned subscription is ended. The listener runs in
     * the thread that committed, so it must hand over at once, as {@code UI.access} does.
     */
    public Subscription subscribe(Predicate<Touchpoint> interest, Consumer<Touchpoint> listener) {
        var subscription = new Subscription(interest, listener);
        subscriptions.add(subscription);
        return subscription;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(Touchpoint touchpoint) {
        for (var subscription : subscriptions) {
            try {
                subscription.tell(touchpoint);
            } catch (RuntimeException failure) {
                log.warn("A page could not be told of a {}", touchpoint.getClass().getSimpleName(), failure);
            }
        }
    }

    /** One page's interest; ends with {@link #end()}. */
    public final class Subscription {

        private final Predicate<Touchpoint> interest;
        private final Consumer<Touchpoint> listener;

        private Subscription(Predicate<Touchpoint> interest, Consumer<Touchpoint> listener) {
            this.interest = interest;
            this.listener = listener;
        }

        private void tell(Touchpoint touchpoint) {
            if (interest.test(touchpoint)) {
                listener.accept(touchpoint);
            }
        }

        public void end() {
            subscriptions.remove(this);
        }
    }
}
