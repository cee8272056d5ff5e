package org.beside.people;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.beside.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

/** Everyone who has joined. */
@Service
public class People {

    private final PersonRows rows;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final IdGenerator ids;
    private final Clock clock;

    People(
            PersonRows rows, PasswordEncoder passwords, ApplicationEventPublisher events, IdGenerator ids, Clock clock) {
        this.rows = rows;
        this.passwords = passwords;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws EmailTaken when somebody has joined with that address before */
    @Transactional
    public PersonId join(Joining joining) {
        var id = new PersonId(ids.generateId());
        try {
            rows.insert(id, joining, passwords.encode(joining.password().text()), clock.instant());
        } catch (DuplicateKeyException taken) {
            throw new EmailTaken();
        }
        return id;
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(PersonId id) {
        return rows.find(id);
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(Email email) {
        return rows.find(email);
    }

    /** Notes that a volunteer has been told what comes before the first call; telling them again changes nothing. */
    @Transactional
    public void orient(PersonId volunteer) {
        if (rows.orient(volunteer, clock.instant())) {
            events.publishEvent(new PersonChanged(volunteer));
        }
    }

    /** From now on the pages speak this language to them, on every device. */
    @Transactional
    public void speakTo(PersonId person, Locale locale) {
        rows.speakTo(person, locale);
    }
}
