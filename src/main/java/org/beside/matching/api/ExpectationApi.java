package org.beside.matching.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.beside.matching.Expectation;
import org.beside.matching.Expectations;
import org.beside.shared.PersonId;
import org.beside.shared.api.Problem;
import org.beside.shared.api.Refuses;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the volunteer's page says of the calls that may come, so that a quiet evening does not feel like a fault. */
@RestController
@Tag(name = "Being on call")
@Refuses(Problem.NOT_FOR_YOU)
class ExpectationApi {

    @Schema(requiredProperties = "callsLastMonth")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ExpectationStatus(
            @Schema(description = "Only while on call.", example = "2026-11-22T10:00:00Z") Optional<Instant> onCallSince,
            @Schema(description = "How many rings they answered in the last 30 days.", example = "2") int callsLastMonth,
            @Schema(description = "How long it takes at this hour, on average, until someone asks who speaks one of "
                    + "their languages; only when enough have asked to tell.", example = "1200")
            Optional<Long> oneCallInSeconds) {

        static ExpectationStatus of(Expectation expectation) {
            return new ExpectationStatus(expectation.onCallSince(), expectation.callsLastMonth(),
                    expectation.oneCallIn().map(Duration::toSeconds));
        }
    }

    private final Expectations expectations;

    ExpectationApi(Expectations expectations) {
        this.expectations = expectations;
    }

    @Operation(summary = "What the volunteer may expect of their time on call")
    @ApiResponse(responseCode = "200", description = "What can be told by now")
    @GetMapping(path = "/api/v1/availability/expectation", produces = MediaType.APPLICATION_JSON_VALUE)
    ExpectationStatus expectation(PersonId me) {
        return ExpectationStatus.of(expectations.of(me));
    }
}
