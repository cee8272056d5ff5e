package org.beside.signalling;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.beside.call.Calls;
import org.beside.call.Part.Phase;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.beside.shared.api.Problem;
import org.beside.shared.api.Refuses;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out tickets to people who are signed in, for calls they are part of, from the ring on. */
@RestController
class TicketDesk {

    /** Bounds the memory; whoever is forgotten starts with a full allowance again. */
    private static final int REMEMBERED = 100_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Tickets tickets;
    private final Calls calls;
    private final SignallingSettings settings;
    private final LoadingCache<PersonId, Bucket> allowances;

    TicketDesk(Tickets tickets, Calls calls, SignallingSettings settings, Clock clock) {
        this.tickets = tickets;
        this.calls = calls;
        this.settings = settings;
        allowances = Caffeine.newBuilder().maximumSize(REMEMBERED).build(person ->
                Allowance.of(settings.ticketsPerMinute(), settings.ticketsPerMinute(), MINUTE, clock));
    }

    @Schema(name = "TicketIssued", requiredProperties = {"ticket", "expiresInSeconds"})
    record Issued(Ticket ticket, long expiresInSeconds) {
    }

    @Operation(summary = "Get a ticket that opens the signalling socket, once and within a minute")
    @Tag(name = "The call")
    @ApiResponse(responseCode = "200", description = "The ticket goes into the socket's first message")
    @Refuses({Problem.NOT_FOR_YOU, Problem.NOT_FOUND, Problem.CALL_OVER, Problem.TOO_MANY_TICKETS})
    @PostMapping({"/signal/tickets/{call}", "/api/v1/calls/{call}/tickets"})
    ResponseEntity<Issued> issue(@PathVariable String call, @Nullable Principal principal) {
        var person = personOf(principal).orElseThrow(() -> new ErrorResponseException(HttpStatus.UNAUTHORIZED));
        limit(person);
        var ticket = tickets.issue(new Holder(callOf(call, person), person));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
                .body(new Issued(ticket, settings.ticketLifetime().toSeconds()));
    }

    private static Optional<PersonId> personOf(@Nullable Principal principal) {
        return Optional.ofNullable(principal).map(Principal::getName).map(PersonId::parse);
    }

    private void limit(PersonId person) {
        var probe = allowances.get(person).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            var refusal = new ErrorResponseException(HttpStatus.TOO_MANY_REQUESTS);
            var wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1).toSeconds();
            refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(wait));
            throw refusal;
        }
    }

    /** What is no id, no call, or no call of theirs, gets the same answer. */
    private CallId callOf(String text, PersonId person) {
        var call = CallId.find(text).orElseThrow(() -> new ErrorResponseException(HttpStatus.NOT_FOUND));
        var part = calls.partIn(call, person).orElseThrow(() -> new ErrorResponseException(HttpStatus.NOT_FOUND));
        if (part.phase() == Phase.OVER) {
            throw new ErrorResponseException(HttpStatus.GONE);
        }
        return call;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(ErrorResponseException refusal) {
        return ResponseEntity.status(refusal.getStatusCode()).headers(refusal.getHeaders()).body(refusal.getBody());
    }
}
