package org.beside.people.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.beside.people.Person;
import org.beside.people.Role;
import org.beside.shared.PersonId;
import org.beside.shared.SpokenLanguage;

/** Somebody as they are shown to themselves. */
@Schema(name = "Person", requiredProperties = {"id", "name", "role", "languages"})
record Me(
        PersonId id, @Schema(example = "Demo Volunteer") String name, @Schema(example = "VOLUNTEER") Role role,
        List<SpokenLanguage> languages) {

    static Me of(Person person) {
        return new Me(person.id(), person.name().text(), person.role(), person.languages());
    }
}
