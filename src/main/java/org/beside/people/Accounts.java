package org.beside.people;

import java.util.Optional;
import org.beside.shared.PersonId;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds the account behind what was typed, or behind a device that is known. */
@Component
class Accounts implements UserDetailsService {

    private final PersonRows rows;

    Accounts(PersonRows rows) {
        this.rows = rows;
    }

    @Override
    public Account loadUserByUsername(String typedEmail) {
        return Optional.of(typedEmail)
                .filter(text -> Email.problemWith(text).isEmpty())
                .flatMap(text -> rows.find(new Email(text)))
                .flatMap(this::account)
                .orElseThrow(() -> new UsernameNotFoundException("Nobody has joined with this address"));
    }

    Optional<Account> of(PersonId id) {
        return rows.find(id).flatMap(this::account);
    }

    private Optional<Account> account(Person person) {
        return rows.passwordHash(person.id()).map(hash ->
                new Account(person.id(), person.role(), person.standing() == Standing.GOOD, hash));
    }
}
