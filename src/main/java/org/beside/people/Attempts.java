package org.beside.people;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.beside.shared.ClockMeter;
import org.beside.shared.Secrets;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down, per account and per network address. An attempt costs a token; a right password gives it back.
 * What is remembered may be lost, so it lives in memory, and the bound keeps a flood of made-up names from filling it;
 * a name counts as its hash, since it may be of any length.
 */
@Component
class Attempts {

    private static final int REMEMBERED = 100_000;

    private final LoadingCache<String, Bucket> accounts;
    private final LoadingCache<String, Bucket> addresses;

    Attempts(SignInSettings settings, Clock clock) {
        accounts = buckets(settings.attemptsPerAccount(), settings.accountPause(), clock);
        addresses = buckets(settings.attemptsPerAddress(), settings.addressPause(), clock);
    }

    /** @throws TooManyAttempts when this account or this address has to wait */
    void begin(String typedEmail, String address) {
        take(addresses.get(address));
        take(accounts.get(key(typedEmail)));
    }

    void succeeded(String typedEmail, String address) {
        addresses.get(address).addTokens(1);
        accounts.get(key(typedEmail)).addTokens(1);
    }

    private static String key(String typedEmail) {
        return Secrets.hash(typedEmail.strip().toLowerCase(Locale.ROOT));
    }

    private static void take(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyAttempts(Duration.ofSeconds(1 + Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds()));
        }
    }

    private static LoadingCache<String, Bucket> buckets(int attempts, Duration pause, Clock clock) {
        var limit = Bandwidth.builder().capacity(attempts).refillIntervally(1, pause).build();
        return Caffeine.newBuilder().maximumSize(REMEMBERED).build(key ->
                Bucket.builder().addLimit(limit).withCustomTimePrecision(new ClockMeter(clock)).build());
    }
}
