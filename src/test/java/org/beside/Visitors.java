package org.beside;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.beside.matching.OnCall;
import org.beside.people.Email;
import org.beside.people.Joining;
import org.beside.people.Password;
import org.beside.people.People;
import org.beside.people.PersonName;
import org.beside.people.Role;
import org.beside.shared.PersonId;
import org.beside.shared.SpokenLanguage;
import org.beside.shared.SpokenLanguage.Level;
import org.springframework.boot.test.context.TestComponent;

/** Makes people who have joined, each with a fresh address. */
@TestComponent
public class Visitors {

    public static final String PASSWORD = "a perfectly long password";

    private final People people;
    private final OnCall onCall;

    Visitors(People people, OnCall onCall) {
        this.people = people;
        this.onCall = onCall;
    }

    public PersonId requester(String... languages) {
        return join(Role.REQUESTER, languages);
    }

    public PersonId volunteer(String... languages) {
        return join(Role.VOLUNTEER, languages);
    }

    public PersonId admin() {
        return join(Role.ADMIN, "en");
    }

    /** A volunteer who has been told the three things and has gone on call just now. */
    public PersonId volunteerOnCall(String... languages) {
        var volunteer = volunteer(languages);
        people.orient(volunteer);
        onCall.begin(volunteer);
        return volunteer;
    }

    private PersonId join(Role role, String... languages) {
        return people.join(new Joining(
                new PersonName(role.name()), new Email(UUID.randomUUID() + "@example.org"), new Password(PASSWORD), role,
                spoken(languages), ZoneId.of("Europe/Berlin"), Locale.ENGLISH));
    }

    /** Languages such as {@code de}, or {@code de?} for one that is spoken a little. */
    public static List<SpokenLanguage> spoken(String... languages) {
        return Arrays.stream(languages).map(text -> text.endsWith("?")
                ? new SpokenLanguage(text.substring(0, text.length() - 1), Level.LITTLE)
                : new SpokenLanguage(text, Level.WELL)).toList();
    }
}
