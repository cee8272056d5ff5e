package org.beside.signalling;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * How often somebody comes into their call, by ticket or by token: as often as a bad network makes a page come, and no
 * faster, since the other side hears of it. Counted by seat, because a line that is given up is followed by another.
 */
@Component
class Arrivals {

    /** Bounds the memory; whoever is forgotten starts with a full allowance again. */
    private static final int REMEMBERED = 100_000;
    /** In which an allowance has grown back as a whole, so that nothing is lost with one that was not used for as long. */
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final LoadingCache<Seat, Bucket> allowances;

    Arrivals(SignallingSettings settings, Clock clock) {
        allowances = Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterAccess(MINUTE).build(seat ->
                Allowance.of(settings.arrivalsPerMinute(), settings.arrivalsPerMinute(), MINUTE, clock));
    }

    /** @throws Refused when there have been too many */
    void admit(Seat seat) {
        if (!allowances.get(seat).tryConsume(1)) {
            throw new Refused(CloseCode.TOO_FAST);
        }
    }
}
