package org.beside.people.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.beside.people.People;
import org.beside.shared.PersonId;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who somebody is. */
@RestController
@Tag(name = "Signing in")
class MeApi {

    private final People people;

    MeApi(People people) {
        this.people = people;
    }

    @Operation(summary = "Whose token this is")
    @GetMapping(path = "/api/v1/me", produces = MediaType.APPLICATION_JSON_VALUE)
    Me me(PersonId me) {
        return Me.of(people.find(me).orElseThrow());
    }
}
