package org.beside.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import org.beside.MovableClock;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

/** Five guesses at an account and fifty from an address, and then one at a time. */
class AttemptsTests {

    private final MovableClock clock = new MovableClock();
    private final Attempts attempts = new Attempts(
            new SignInSettings(5, Duration.ofSeconds(30), 50, Duration.ofSeconds(5), Duration.ofDays(180)), clock);

    @Test
    void theSixthGuessAtAnAccountWaitsHoweverItIsWrittenAndWhereverItComesFrom() {
        for (var guess = 0; guess < 5; guess++) {
            attempts.begin(guess % 2 == 0 ? "ana@example.org" : " ANA@Example.org ", "10.0.0." + guess);
        }
        assertThatThrownBy(() -> attempts.begin("Ana@example.org", "10.0.0.9"))
                .isInstanceOfSatisfying(TooManyAttempts.class, slow ->
                        assertThat(slow.pause()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(31)));
        assertThatCode(() -> attempts.begin("bob@example.org", "10.0.0.9")).doesNotThrowAnyException();
    }

    @Test
    void afterAPauseOneMoreGuessIsHeardAndNotFive() {
        exhaust("ana@example.org");
        clock.pass(Duration.ofSeconds(29));
        assertThatThrownBy(() -> attempts.begin("ana@example.org", "10.0.0.1")).isInstanceOf(TooManyAttempts.class);
        clock.pass(Duration.ofSeconds(1));
        attempts.begin("ana@example.org", "10.0.0.1");
        assertThatThrownBy(() -> attempts.begin("ana@example.org", "10.0.0.1")).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void theRightPasswordCostsNothing() {
        for (var visit = 0; visit < 1000; visit++) {
            attempts.begin("ana@example.org", "10.0.0.1");
            attempts.succeeded("ana@example.org", "10.0.0.1");
        }
    }

    @Test
    void theRightPasswordGivesBackOneGuessAndNoneOnTop() {
        attempts.succeeded("ana@example.org", "10.0.0.1");
        exhaust("ana@example.org");
        assertThatThrownBy(() -> attempts.begin("ana@example.org", "10.0.0.1")).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void anAddressThatTriesManyAccountsWaits() {
        for (var guess = 0; guess < 50; guess++) {
            attempts.begin("person" + guess + "@example.org", "10.0.0.1");
        }
        assertThatThrownBy(() -> attempts.begin("another@example.org", "10.0.0.1"))
                .isInstanceOfSatisfying(TooManyAttempts.class, slow ->
                        assertThat(slow.pause()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6)));
        attempts.begin("another@example.org", "10.0.0.2");
        clock.pass(Duration.ofSeconds(5));
        attempts.begin("yet-another@example.org", "10.0.0.1");
    }

    @Test
    void aFloodOfMadeUpNamesStaysBounded() {
        for (var guess = 0; guess < 130_000; guess++) {
            attempts.begin("flood" + guess, "address" + guess);
        }
        assertThat(remembered("accounts")).isLessThanOrEqualTo(100_000);
        assertThat(remembered("addresses")).isLessThanOrEqualTo(100_000);
    }

    /** A bound on how many is none when each may be of any length. */
    @Test
    void aVeryLongNameIsNotKept() {
        attempts.begin("a".repeat(1_000_000), "10.0.0.1");
        assertThat(cache("accounts").asMap().keySet()).allSatisfy(key -> assertThat(key).hasSizeLessThanOrEqualTo(64));
    }

    private void exhaust(String email) {
        for (var guess = 0; guess < 5; guess++) {
            attempts.begin(email, "10.0.0.1");
        }
    }

    private long remembered(String which) {
        cache(which).cleanUp();
        return cache(which).estimatedSize();
    }

    @SuppressWarnings("unchecked")
    private LoadingCache<String, Bucket> cache(String which) {
        return (LoadingCache<String, Bucket>) ReflectionTestUtils.getField(attempts, which);
    }
}
