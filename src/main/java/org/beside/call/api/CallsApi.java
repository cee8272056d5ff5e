package org.beside.call.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.beside.call.Calls;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.beside.shared.api.Problem;
import org.beside.shared.api.Refusal;
import org.beside.shared.api.Refuses;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Ends a call of one's own. */
@RestController
@Tag(name = "The call")
@Refuses(Problem.NOT_FOR_YOU)
class CallsApi {

    private final Calls calls;

    CallsApi(Calls calls) {
        this.calls = calls;
    }

    @Operation(summary = "Hang up; a call that is over stays as it is")
    @Refuses(Problem.NOT_FOUND)
    @PostMapping("/api/v1/calls/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable CallId id, PersonId me) {
        if (calls.roleIn(id, me).isEmpty()) {
            throw new Refusal(Problem.NOT_FOUND);
        }
        calls.hangUp(id, me);
    }
}
