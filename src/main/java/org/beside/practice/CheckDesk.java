package org.beside.practice;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.beside.shared.ClockMeter;
import org.beside.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;

/**
 * Takes a browser's offer and gives a peer's answer, for people who are signed in. Nothing of either is kept or logged.
 * A 503 with {@code Retry-After} is a matter of time; one without it stays.
 */
@RestController
class CheckDesk {

    private static final int LONGEST_BODY_BYTES = 65_536;
    private static final int REMEMBERED = 100_000;
    private static final long BUSY_SECONDS = 10;

    private final TestPeers peers;
    private final LoadingCache<PersonId, Bucket> allowances;

    CheckDesk(TestPeers peers, PracticeSettings settings, Clock clock) {
        this.peers = peers;
        allowances = Caffeine.newBuilder().maximumSize(REMEMBERED).build(person -> Bucket.builder()
                .addLimit(Bandwidth.builder().capacity(settings.checksPerMinute())
                        .refillGreedy(settings.checksPerMinute(), Duration.ofMinutes(1)).build())
                .withCustomTimePrecision(new ClockMeter(clock))
                .build());
    }

    record Asked(@Nullable String offer) {
    }

    record Answered(String answer) {
    }

    /** Only JSON, which a form on a foreign page cannot send. */
    @PostMapping(path = "/practice/check", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answered> check(InputStream body, @Nullable Principal principal) throws IOException {
        var person = Optional.ofNullable(principal).map(Principal::getName).map(PersonId::parse)
                .orElseThrow(() -> new ErrorResponseException(HttpStatus.UNAUTHORIZED));
        limit(person);
        var answer = peers.answer(person, offerIn(body.readNBytes(LONGEST_BODY_BYTES + 1)));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Answered(answer));
    }

    private static Offer offerIn(byte[] body) {
        if (body.length > LONGEST_BODY_BYTES) {
            throw new MalformedOffer();
        }
        try {
            return Optional.ofNullable(PeerLine.JSON.readValue(body, Asked.class)).map(Asked::offer).map(Offer::new)
                    .orElseThrow(MalformedOffer::new);
        } catch (JacksonException malformed) {
            throw new MalformedOffer();
        }
    }

    private void limit(PersonId person) {
        var probe = allowances.get(person).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw later(HttpStatus.TOO_MANY_REQUESTS,
                    Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1).toSeconds());
        }
    }

    private static ErrorResponseException later(HttpStatus status, long seconds) {
        var refusal = new ErrorResponseException(status);
        refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return refusal;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(MalformedOffer malformed) {
        return on(new ErrorResponseException(HttpStatus.BAD_REQUEST));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(PeersBusy busy) {
        return on(later(HttpStatus.SERVICE_UNAVAILABLE, BUSY_SECONDS));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(NoPeersHere missing) {
        return on(new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(ErrorResponseException refusal) {
        return ResponseEntity.status(refusal.getStatusCode()).headers(refusal.getHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON).body(refusal.getBody());
    }
}
