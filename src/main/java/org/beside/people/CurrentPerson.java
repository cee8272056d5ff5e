package org.beside.people;

import java.util.Optional;
import org.beside.shared.PersonId;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is at this page. */
@Component
public class CurrentPerson {

    private final People people;

    CurrentPerson(People people) {
        this.people = people;
    }

    public Optional<Person> find() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(proven -> proven.isAuthenticated() && !(proven instanceof AnonymousAuthenticationToken))
                .flatMap(proven -> people.find(PersonId.parse(proven.getName())));
    }

    /** @throws IllegalStateException when nobody is signed in, which the view's access rule has ruled out */
    public Person get() {
        return find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }
}
