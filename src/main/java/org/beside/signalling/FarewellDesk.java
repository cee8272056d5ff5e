package org.beside.signalling;

import java.security.Principal;
import java.util.Optional;
import org.beside.call.Calls;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where a page that a restart has cut off from its own half on the server says that its call is over. Saying it twice, or
 * of a call that somebody else has ended, changes nothing.
 */
@RestController
class FarewellDesk {

    private final Calls calls;

    FarewellDesk(Calls calls) {
        this.calls = calls;
    }

    @PostMapping("/signal/farewells/{call}")
    ResponseEntity<Void> hear(@PathVariable String call, @Nullable Principal principal) {
        var person = Optional.ofNullable(principal).map(Principal::getName).map(PersonId::parse);
        if (person.isEmpty()) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        var theirs = CallId.find(call).filter(id -> calls.roleIn(id, person.get()).isPresent());
        theirs.ifPresent(id -> calls.hangUp(id, person.get()));
        return theirs.isPresent() ? ResponseEntity.noContent().build() : ResponseEntity.notFound().build();
    }
}
