package org.beside.matching.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.beside.matching.HelpRequest.State;
import org.beside.matching.Matching;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.beside.shared.api.Problem;
import org.beside.shared.api.Refusal;
import org.beside.shared.api.Refuses;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Leaving the line until somebody is free, and coming back to it. Whoever is there already stays there. */
@RestController
@RequestMapping(path = "/api/v1/requests/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Asking")
@Refuses({Problem.NOT_FOR_YOU, Problem.NOT_FOUND, Problem.REQUEST_OVER})
class StandingByApi {

    private final Matching matching;
    private final OwnRequests own;

    StandingByApi(Matching matching, OwnRequests own) {
        this.matching = matching;
        this.own = own;
    }

    @Operation(summary = "Leave the line: nobody is rung until asked again", description = """
            Also right after nobody could be found. Look now and then: someoneIsFree says when somebody could be rung.""")
    @ApiResponse(responseCode = "200", description = "It stands by")
    @PostMapping("/stand-by")
    RequestStatus standBy(@PathVariable RequestId id, PersonId me) {
        own.find(id, me);
        matching.standBy(id, me);
        return statusIn(State.STANDING_BY, id, me);
    }

    @Operation(summary = "Back into the line: volunteers are rung at once", description = """
            Whoever asked first still comes first.""")
    @ApiResponse(responseCode = "200", description = "It waits")
    @PostMapping("/ask-now")
    RequestStatus askNow(@PathVariable RequestId id, PersonId me) {
        own.find(id, me);
        matching.askNow(id, me);
        return statusIn(State.WAITING, id, me);
    }

    /** Asking for what is so already is no fault; a client may send again what it got no answer to. */
    private RequestStatus statusIn(State wanted, RequestId id, PersonId me) {
        var after = own.find(id, me);
        if (after.state() != wanted) {
            throw new Refusal(Problem.REQUEST_OVER);
        }
        return own.statusOf(after);
    }
}
