package org.beside.people;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.beside.shared.PersonId;
import org.beside.shared.SpokenLanguage;
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
    private final PreferenceRows preferences;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final IdGenerator ids;
    private final Clock clock;

    People(
            PersonRows rows, PreferenceRows preferences, PasswordEncoder passwords, ApplicationEventPublisher events,
            IdGenerator ids, Clock clock) {
        this.rows = rows;
        this.preferences = preferences;
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

    /** Those of them who have joined, in any order. */
    @Transactional(readOnly = true)
    public List<Person> findAll(List<PersonId> ids) {
        return rows.findAll(ids);
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(Email email) {
        return rows.find(email);
    }

    /** Notes that a volunteer has been told what comes before the first call; telling them again changes nothing. */
    @Transactional
    public void orient(PersonId volunteer) {
        if (rows.orient(volunteer, clock.instant())) {
            changed(volunteer);
        }
    }

    /** From now on the pages speak this language to them, on every device. */
    @Transactional
    public void speakTo(PersonId person, Locale locale) {
        rows.speakTo(person, locale);
    }

    /** @throws IllegalArgumentException when there is no language, or one of them twice */
    @Transactional
    public void speak(PersonId person, List<SpokenLanguage> languages) {
        rows.speak(person, Joining.checked(languages));
        changed(person);
    }

    /** @throws IllegalArgumentException with a translation key, when no clock on any wall follows that zone */
    @Transactional
    public void live(PersonId person, ZoneId zone) {
        if (!ZoneId.getAvailableZoneIds().contains(zone.getId())) {
            throw new IllegalArgumentException("settings.zone.unknown");
        }
        rows.live(person, zone);
        changed(person);
    }

    /** From now on the volunteer is left alone in these hours. */
    @Transactional
    public void keepQuiet(PersonId volunteer, QuietHours hours) {
        rows.keepQuiet(volunteer, hours);
        changed(volunteer);
    }

    /** How they like to be helped, or to help; empty takes back what they said. */
    @Transactional
    public void preferStyle(PersonId person, Optional<HelpStyle> style) {
        rows.preferStyle(person, style);
        changed(person);
    }

    /** How this person likes to be helped and asked; what holds for everybody when they have not said. */
    @Transactional(readOnly = true)
    public Preferences preferences(PersonId person) {
        return preferences.find(person).orElse(Preferences.UNSAID);
    }

    /** Keeps all that someone says about themselves, or nothing of it. */
    @Transactional
    public void describe(PersonId person, Description said) {
        rows.speak(person, said.languages());
        rows.live(person, said.zone());
        rows.preferStyle(person, said.style());
        rows.keepQuiet(person, said.quietHours());
        preferences.save(person, said.preferences());
        changed(person);
    }

    /**
     * An admin vouches for a volunteer, who may then be rung for private requests; doing so twice changes nothing.
     *
     * @throws IllegalArgumentException when the one is no volunteer or the other no admin
     */
    @Transactional
    public void verify(PersonId volunteer, PersonId admin) {
        require(volunteer, Role.VOLUNTEER);
        require(admin, Role.ADMIN);
        if (rows.verify(volunteer, admin, clock.instant())) {
            changed(volunteer);
        }
    }

    /** @throws IllegalArgumentException when the one is no volunteer or the other no admin */
    @Transactional
    public void withdrawVerification(PersonId volunteer, PersonId admin) {
        require(volunteer, Role.VOLUNTEER);
        require(admin, Role.ADMIN);
        if (rows.withdrawVerification(volunteer)) {
            changed(volunteer);
        }
    }

    private void require(PersonId person, Role role) {
        if (rows.find(person).filter(found -> found.role() == role).isEmpty()) {
            throw new IllegalArgumentException("Not a person with the role " + role);
        }
    }

    private void changed(PersonId person) {
        events.publishEvent(new PersonChanged(person));
    }
}
