package org.beside.matching.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beside.matching.Availability;
import org.beside.matching.Availability.Activity;
import org.beside.matching.OnCall;
import org.beside.matching.Snooze;
import org.beside.people.People;
import org.beside.people.Person;
import org.beside.shared.PersonId;
import org.beside.shared.api.Problem;
import org.beside.shared.api.Refusal;
import org.beside.shared.api.Refusal.Wrong;
import org.beside.shared.api.Refuses;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the volunteer's page does before it rings. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Being on call")
@Refuses(Problem.NOT_FOR_YOU)
class OnCallApi {

    @Schema(requiredProperties = "onCall")
    record Wish(@Schema(example = "true") @Nullable Boolean onCall) {
    }

    @Schema(requiredProperties = "length")
    record Snoozing(@Schema(example = "ONE_HOUR") @Nullable Snooze length) {
    }

    @Schema(requiredProperties = {"onCall", "activity", "oriented"})
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record AvailabilityStatus(
            @Schema(example = "true") boolean onCall,
            @Schema(description = "Until when nobody rings here although the volunteer is on call; only while it lasts.",
                    example = "2026-11-22T11:00:00Z")
            Optional<Instant> snoozedUntil,
            @Schema(description = "Only somebody FREE is rung.") Activity activity,
            @Schema(description = "Whether the three things have been told.", example = "true") boolean oriented) {
    }

    private final OnCall onCall;
    private final People people;
    private final Clock clock;

    OnCallApi(OnCall onCall, People people, Clock clock) {
        this.onCall = onCall;
        this.people = people;
        this.clock = clock;
    }

    @Operation(summary = "Note that the volunteer has been told the three things that come before the first call")
    @PostMapping("/orientation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void orient(PersonId me) {
        people.orient(me);
    }

    @Operation(summary = "Whether the volunteer is on call, and what they are doing", description = """
            Counts as opening the page: whoever has not been heard of for half an hour is off call.""")
    @ApiResponse(responseCode = "200", description = "How it stands")
    @GetMapping("/availability")
    AvailabilityStatus availability(PersonId me) {
        return statusOf(onCall.arrive(me));
    }

    @Operation(summary = "Go on call or off call; either ends a snooze")
    @ApiResponse(responseCode = "200", description = "Done")
    @Refuses({Problem.INVALID, Problem.NOT_ORIENTED})
    @PutMapping(path = "/availability", consumes = MediaType.APPLICATION_JSON_VALUE)
    AvailabilityStatus change(@RequestBody Wish wish, PersonId me) {
        if (!given(wish.onCall(), "onCall")) {
            onCall.end(me);
        } else if (isOriented(me)) {
            onCall.begin(me);
        } else {
            throw new Refusal(Problem.NOT_ORIENTED);
        }
        return availability(me);
    }

    @Operation(summary = "Be left alone for a while without going off call", description = """
            Counted from now. Going on call again ends it sooner.""")
    @ApiResponse(responseCode = "200", description = "Nobody rings until then")
    @Refuses({Problem.INVALID, Problem.NOT_ON_CALL})
    @PutMapping(path = "/availability/snooze", consumes = MediaType.APPLICATION_JSON_VALUE)
    AvailabilityStatus snooze(@RequestBody Snoozing snoozing, PersonId me) {
        onCall.snooze(me, given(snoozing.length(), "length"));
        var after = onCall.arrive(me);
        // Asked afterwards, because whoever is off call by now was not snoozed, or no longer is.
        if (!after.onCall()) {
            throw new Refusal(Problem.NOT_ON_CALL);
        }
        return statusOf(after);
    }

    @Operation(summary = "Still here", description = """
            Send it every 5 seconds while on call: after 15 seconds of silence nobody rings here.""")
    @PostMapping("/availability/heartbeat")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stillHere(PersonId me) {
        onCall.stillHere(me);
    }

    /** @throws Refusal that names the field, when nothing was given for it */
    private static <T> T given(@Nullable T value, String field) {
        if (value == null) {
            throw new Refusal(Problem.INVALID, List.of(new Wrong(field, "api.missing")));
        }
        return value;
    }

    private AvailabilityStatus statusOf(Availability availability) {
        return new AvailabilityStatus(
                availability.onCall(), availability.snoozedUntil().filter(until -> until.isAfter(clock.instant())),
                availability.activity(), isOriented(availability.volunteer()));
    }

    private boolean isOriented(PersonId me) {
        return people.find(me).map(Person::oriented).orElse(false);
    }
}
