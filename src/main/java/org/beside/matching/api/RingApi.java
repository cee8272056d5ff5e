package org.beside.matching.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beside.matching.AnsweredTooLate;
import org.beside.matching.Matching;
import org.beside.matching.NeedKind;
import org.beside.matching.OnCall;
import org.beside.matching.Reason;
import org.beside.matching.Ring;
import org.beside.shared.CallId;
import org.beside.shared.OfferId;
import org.beside.shared.PersonId;
import org.beside.shared.SpokenLanguage;
import org.beside.shared.api.Problem;
import org.beside.shared.api.Refusal;
import org.beside.shared.api.Refuses;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the volunteer's page does while it rings. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Being on call")
@Refuses(Problem.NOT_FOR_YOU)
class RingApi {

    @Schema(requiredProperties = {"offer", "languages", "need", "private", "reasons"})
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CurrentRing(
            @Schema(description = "What is answered or declined.") OfferId offer,
            @Schema(description = "What the requester speaks.") List<SpokenLanguage> languages,
            @Schema(description = "May be empty.", example = "the date on a milk carton") String need,
            @Schema(description = "What the need is about, where its person has said so.", example = "READING")
            Optional<NeedKind> kind,
            @Schema(description = "Whether it is for verified volunteers only.", example = "false")
            @JsonProperty("private") boolean isPrivate,
            @Schema(description = "Why this volunteer is rung, and which rule was relaxed for it.",
                    example = "[\"AGAIN_PLEASE\", \"SPEAKS_WELL\"]")
            Set<Reason> reasons) {

        static CurrentRing of(Ring ring) {
            return new CurrentRing(
                    ring.offer(), ring.languages(), ring.need().text(), ring.need().kind(), ring.isPrivate(),
                    ring.reasons());
        }
    }

    @Schema(requiredProperties = "call")
    record Answered(CallId call) {
    }

    private final Matching matching;
    private final OnCall onCall;

    RingApi(Matching matching, OnCall onCall) {
        this.matching = matching;
        this.onCall = onCall;
    }

    @Operation(summary = "What rings here right now")
    @ApiResponse(responseCode = "200", description = "It rings")
    @ApiResponse(responseCode = "204", description = "Nothing rings", content = @Content)
    @GetMapping("/ring")
    ResponseEntity<CurrentRing> ring(PersonId me) {
        return onCall.ringAt(me).map(CurrentRing::of)
                .map(ResponseEntity::ok).orElseGet(() -> ResponseEntity.noContent().build());
    }

    @Operation(summary = "Answer a ring; the first who does wins", description = """
            A ring that is over and a ring of somebody else get the same answer.""")
    @ApiResponse(responseCode = "200", description = "The call begins")
    @Refuses({Problem.NOT_FOUND, Problem.ANSWERED_TOO_LATE})
    @PostMapping("/offers/{id}/answer")
    Answered answer(@PathVariable OfferId id, PersonId me) {
        try {
            return new Answered(matching.answer(id, me));
        } catch (AnsweredTooLate late) {
            throw new Refusal(Problem.ANSWERED_TOO_LATE);
        }
    }

    @Operation(summary = "Not now; a ring that is over stays as it is")
    @Refuses(Problem.NOT_FOUND)
    @PostMapping("/offers/{id}/decline")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(@PathVariable OfferId id, PersonId me) {
        matching.decline(id, me);
    }
}
