package org.beside.matching.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beside.matching.HelpRequest;
import org.beside.matching.Matching;
import org.beside.matching.Need;
import org.beside.matching.NeedKind;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.beside.shared.api.Problem;
import org.beside.shared.api.Refusal;
import org.beside.shared.api.Refusal.Wrong;
import org.beside.shared.api.Refuses;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the ask page does: asking, waiting, taking it back. Nobody sees a request that is not theirs. */
@RestController
@RequestMapping(path = "/api/v1/requests", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Asking")
@Refuses(Problem.NOT_FOR_YOU)
class RequestsApi {

    private static final String KEY = "Idempotency-Key";

    record Ask(
            @Schema(description = "In their own words; may be empty.", maxLength = Need.LONGEST,
                    example = "the date on a milk carton")
            @Nullable String need,
            @Schema(description = "What it is about, where they say so: volunteers read it before they answer.",
                    example = "READING")
            @Nullable NeedKind kind,
            @Schema(description = "Whether only volunteers whom an admin has verified may be rung.",
                    defaultValue = "false", example = "false")
            @JsonProperty("private") @Nullable Boolean isPrivate) {
    }

    @Schema(requiredProperties = {"id", "askedAt"})
    record RequestMade(RequestId id, @Schema(example = "2026-11-22T10:00:00Z") Instant askedAt) {
    }

    private final Asking asking;
    private final Matching matching;
    private final OwnRequests own;

    RequestsApi(Asking asking, Matching matching, OwnRequests own) {
        this.asking = asking;
        this.matching = matching;
        this.own = own;
    }

    @Operation(summary = "Ask for help: volunteers are rung at once", description = """
            Whoever asks while a request of theirs waits gets that one, with status 200, and one that stands by is back \
            in the line; its words, its kind, and whether it is private, stay what they were. With an Idempotency-Key, the same \
            key and wish get the same answer for 24 hours, whatever has become of the request since.""")
    @ApiResponse(responseCode = "201", description = "A request was made")
    @ApiResponse(responseCode = "200", description = "There was one already, and it waits as it is")
    @Refuses({Problem.INVALID, Problem.KEY_IN_USE, Problem.KEY_REUSED})
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RequestMade> ask(
            @RequestBody Ask ask,
            @Parameter(description = "1 to 64 visible ASCII characters", example = "0b6a1f7e-ask-1",
                    schema = @Schema(type = "string", pattern = "^[!-~]{1,64}$"))
            @RequestHeader(name = KEY, required = false) Optional<String> key,
            PersonId me) {
        var asked = asking.ask(me, needOf(ask), Boolean.TRUE.equals(ask.isPrivate()), key.map(RequestsApi::keyOf));
        var request = matching.find(asked.request()).orElseThrow();
        return ResponseEntity.status(asked.newlyMade() ? HttpStatus.CREATED : HttpStatus.OK)
                .location(URI.create("/api/v1/requests/" + request.id()))
                .body(new RequestMade(request.id(), request.askedAt()));
    }

    @Operation(summary = "The request that waits or stands by", description = """
            It counts as still wanted, as with any look at it.""")
    @ApiResponse(responseCode = "200", description = "How it stands")
    @ApiResponse(responseCode = "204", description = "There is none", content = @Content)
    @GetMapping("/current")
    ResponseEntity<RequestStatus> current(PersonId me) {
        return matching.openOf(me).map(this::lookAt)
                .map(ResponseEntity::ok).orElseGet(() -> ResponseEntity.noContent().build());
    }

    @Operation(summary = "What has become of a request", description = """
            Look at least every 20 seconds while it waits: a request that nobody looks at is taken back. One that \
            stands by is kept for hours without.""")
    @ApiResponse(responseCode = "200", description = "How it stands")
    @Refuses(Problem.NOT_FOUND)
    @GetMapping("/{id}")
    RequestStatus status(@PathVariable RequestId id, PersonId me) {
        return lookAt(own.find(id, me));
    }

    @Operation(summary = "Take back a request that waits or stands by: nobody is rung any more")
    @ApiResponse(responseCode = "200", description = "It is cancelled")
    @Refuses({Problem.NOT_FOUND, Problem.REQUEST_OVER})
    @PostMapping("/{id}/cancel")
    RequestStatus cancel(@PathVariable RequestId id, PersonId me) {
        own.find(id, me);
        if (!matching.cancel(id, me)) {
            throw new Refusal(Problem.REQUEST_OVER);
        }
        return own.statusOf(own.find(id, me));
    }

    private static Need needOf(Ask ask) {
        var text = Optional.ofNullable(ask.need()).orElse("");
        Need.problemWith(text).ifPresent(key -> {
            throw new Refusal(Problem.INVALID, List.of(new Wrong("need", key)));
        });
        return new Need(text, Optional.ofNullable(ask.kind()));
    }

    private static IdempotencyKey keyOf(String text) {
        if (!IdempotencyKey.isKey(text)) {
            throw new Refusal(Problem.INVALID, List.of(new Wrong(KEY, "api.key-syntax")));
        }
        return new IdempotencyKey(text);
    }

    private RequestStatus lookAt(HelpRequest request) {
        matching.stillWaiting(request.id());
        return own.statusOf(request);
    }
}
