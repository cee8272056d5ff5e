package org.beside.matching.api;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import org.beside.journey.Journeys;
import org.beside.matching.HelpRequest;
import org.beside.matching.HelpRequest.RequestAnswered;
import org.beside.matching.HelpRequest.State;
import org.beside.matching.HelpRequest.VolunteerRung;
import org.beside.matching.Matching;
import org.beside.matching.Need;
import org.beside.matching.Wait;
import org.beside.shared.CallId;
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
            @Nullable String need) {
    }

    @Schema(requiredProperties = {"id", "askedAt"})
    record RequestMade(RequestId id, @Schema(example = "2026-11-22T10:00:00Z") Instant askedAt) {
    }

    /** A request as its owner sees it. */
    @Schema(requiredProperties = {"id", "state", "need", "askedAt", "ringing", "everRung"})
    record RequestStatus(
            RequestId id, State state, String need, @Schema(example = "2026-11-22T10:00:00Z") Instant askedAt,
            @Schema(description = "How many volunteers are being rung now.", example = "2") int ringing,
            @Schema(description = "How many volunteers have been rung in all.", example = "3") long everRung,
            @Schema(description = "The call, once somebody has answered.")
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<CallId> call) {
    }

    private final Asking asking;
    private final Matching matching;
    private final Journeys journeys;

    RequestsApi(Asking asking, Matching matching, Journeys journeys) {
        this.asking = asking;
        this.matching = matching;
        this.journeys = journeys;
    }

    @Operation(summary = "Ask for help: volunteers are rung at once", description = """
            Whoever asks while a request of theirs waits gets that one, with status 200. With an Idempotency-Key, the \
            same key and words get the same answer for 24 hours, whatever has become of the request since.""")
    @ApiResponse(responseCode = "201", description = "A request was made")
    @ApiResponse(responseCode = "200", description = "One waited already, and goes on waiting as it is")
    @Refuses({Problem.INVALID, Problem.KEY_IN_USE, Problem.KEY_REUSED})
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RequestMade> ask(
            @RequestBody Ask ask,
            @Parameter(description = "1 to 64 visible ASCII characters", example = "0b6a1f7e-ask-1",
                    schema = @Schema(type = "string", pattern = "^[!-~]{1,64}$"))
            @RequestHeader(name = KEY, required = false) Optional<String> key,
            PersonId me) {
        var asked = asking.ask(me, needOf(ask), key.map(RequestsApi::keyOf));
        var request = matching.find(asked.request()).orElseThrow();
        return ResponseEntity.status(asked.newlyMade() ? HttpStatus.CREATED : HttpStatus.OK)
                .location(URI.create("/api/v1/requests/" + request.id()))
                .body(new RequestMade(request.id(), request.askedAt()));
    }

    @Operation(summary = "The request that waits", description = "It counts as still wanted, as with any look at it.")
    @ApiResponse(responseCode = "200", description = "It waits")
    @ApiResponse(responseCode = "204", description = "None waits", content = @Content)
    @GetMapping("/current")
    ResponseEntity<RequestStatus> current(PersonId me) {
        return matching.waitingOf(me).flatMap(matching::find).map(this::lookAt)
                .map(ResponseEntity::ok).orElseGet(() -> ResponseEntity.noContent().build());
    }

    @Operation(summary = "What has become of a request", description = """
            Look at least every 20 seconds while it waits: a request that nobody looks at is taken back.""")
    @ApiResponse(responseCode = "200", description = "How it stands")
    @Refuses(Problem.NOT_FOUND)
    @GetMapping("/{id}")
    RequestStatus status(@PathVariable RequestId id, PersonId me) {
        return lookAt(own(id, me));
    }

    @Operation(summary = "Take a waiting request back: nobody is rung any more")
    @ApiResponse(responseCode = "200", description = "It is cancelled")
    @Refuses({Problem.NOT_FOUND, Problem.REQUEST_OVER})
    @PostMapping("/{id}/cancel")
    RequestStatus cancel(@PathVariable RequestId id, PersonId me) {
        if (own(id, me).state() != State.WAITING) {
            throw new Refusal(Problem.REQUEST_OVER);
        }
        matching.cancel(id, me);
        var after = own(id, me);
        if (after.state() != State.CANCELLED) {
            throw new Refusal(Problem.REQUEST_OVER);
        }
        return statusOf(after);
    }

    private static Need needOf(Ask ask) {
        var text = Optional.ofNullable(ask.need()).orElse("");
        Need.problemWith(text).ifPresent(key -> {
            throw new Refusal(Problem.INVALID, List.of(new Wrong("need", key)));
        });
        return new Need(text);
    }

    private static IdempotencyKey keyOf(String text) {
        if (!IdempotencyKey.isKey(text)) {
            throw new Refusal(Problem.INVALID, List.of(new Wrong(KEY, "api.key-syntax")));
        }
        return new IdempotencyKey(text);
    }

    private HelpRequest own(RequestId id, PersonId me) {
        return matching.find(id).filter(request -> request.requester().equals(me))
                .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    private RequestStatus lookAt(HelpRequest request) {
        matching.stillWaiting(request.id());
        return statusOf(request);
    }

    private RequestStatus statusOf(HelpRequest request) {
        var journey = journeys.of(request.id());
        return new RequestStatus(
                request.id(), request.state(), request.need().text(), request.askedAt(),
                matching.waitOf(request.id()).map(Wait::ringing).orElse(0),
                journey.stream().filter(step -> step.is(VolunteerRung.class)).count(),
                journey.stream().filter(step -> step.is(RequestAnswered.class))
                        .flatMap(step -> step.detail("call").stream()).map(CallId::parse).findFirst());
    }
}
