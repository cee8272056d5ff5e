package org.beside.matching;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beside.matching.Availabilities.Changed;
import org.beside.matching.Availability.Activity;
import org.beside.matching.policy.Asking;
import org.beside.people.Email;
import org.beside.people.HelpStyle;
import org.beside.people.People;
import org.beside.people.Person;
import org.beside.people.PersonName;
import org.beside.people.QuietHours;
import org.beside.people.Role;
import org.beside.people.Standing;
import org.beside.shared.PersonId;
import org.beside.shared.SpokenLanguage;
import org.beside.shared.SpokenLanguage.Level;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Volunteers on call in any number, drawn from a seed, in the product's own pool. It reads them from this class instead
 * of a database, once; each has objects of their own, as rows would give them.
 */
final class Crowd {

    static final Instant NOW = Instant.parse("2026-03-10T15:00:00Z");

    /** Each is spoken by about a sixth fewer people than the one before it. */
    private static final List<String> TONGUES = List.of(
            "en", "es", "zh", "hi", "ar", "pt", "fr", "de", "ja", "ko", "it", "tr", "vi", "pl", "uk", "nl", "sv", "cs",
            "el", "sw");
    private static final double FEWER = 0.84;
    /** Where it is day, except in Seoul, where it is midnight. */
    static final List<String> ZONES = List.of(
            "Europe/Berlin", "Europe/London", "America/New_York", "America/Los_Angeles", "Asia/Seoul", "Asia/Kolkata");

    private final Random random;
    private final boolean ofOneTongue;
    private final List<String> zones;

    private Crowd(boolean ofOneTongue, List<String> zones, long seed) {
        this.ofOneTongue = ofOneTongue;
        this.zones = zones;
        random = new Random(seed);
    }

    /** All of them speak English, or each one of twenty languages of unequal size and a third of them English too. */
    static OnCallPool onCall(int size, boolean ofOneTongue, List<String> zones, long seed) {
        var crowd = new Crowd(ofOneTongue, zones, seed);
        var persons = new ArrayList<Person>(size);
        var changes = new ArrayList<Changed>(size);
        for (var number = 0; number < size; number++) {
            var person = crowd.person();
            persons.add(person);
            changes.add(new Changed(crowd.availability(person.id()), NOW));
        }
        return filled(persons, changes);
    }

    private static OnCallPool filled(List<Person> persons, List<Changed> changes) {
        var byId = persons.stream().collect(Collectors.toMap(Person::id, Function.identity()));
        var rows = new Rows(changes);
        var pool = new OnCallPool(rows, people(byId));
        pool.speaking(List.of());
        rows.changes = List.of();
        byId.clear();
        return pool;
    }

    private static People people(Map<PersonId, Person> byId) {
        var people = mock(People.class, withSettings().stubOnly());
        when(people.findAll(any())).thenAnswer(asked ->
                asked.<List<PersonId>>getArgument(0).stream().map(byId::get).toList());
        return people;
    }

    /** What has changed, without a database. */
    private static final class Rows extends Availabilities {

        private List<Changed> changes;

        Rows(List<Changed> changes) {
            super(mock(JdbcClient.class));
            this.changes = changes;
        }

        @Override
        List<Changed> changedSince(Instant moment) {
            return changes;
        }
    }

    /** A request just made, by somebody who speaks these languages well. */
    static Asking asking(String... tongues) {
        return new Asking(List.of(tongues).stream().map(tongue -> new SpokenLanguage(tongue, Level.WELL)).toList(), false,
                Optional.of(HelpStyle.UNHURRIED), Set.of(), Set.of(), Set.of(), Set.of(), false, Duration.ZERO);
    }

    private Person person() {
        return new Person(
                new PersonId(new UUID(random.nextLong(), random.nextLong())), new PersonName("Volunteer"),
                new Email("volunteer@example.org"), Role.VOLUNTEER, Standing.GOOD,
                // A row brings text of its own.
                ZoneId.of(new String(zones.get(random.nextInt(zones.size())).toCharArray())), Locale.ENGLISH, true,
                random.nextInt(20) == 0, languages(), quietHours(),
                Optional.of(HelpStyle.values()[random.nextInt(2)]).filter(style -> random.nextInt(5) == 0));
    }

    private Availability availability(PersonId volunteer) {
        return new Availability(
                volunteer, Optional.of(NOW.minusSeconds(random.nextInt(86_400, 864_000))),
                Optional.of(NOW.plusSeconds(3_600)).filter(until -> random.nextInt(50) == 0),
                random.nextInt(20) == 0 ? Activity.IN_CALL : Activity.FREE, random.nextInt(10) > 0, NOW,
                Optional.of(NOW.minusSeconds(random.nextInt(2_592_000))).filter(connected -> random.nextInt(3) > 0),
                random.nextDouble());
    }

    private QuietHours quietHours() {
        var usual = QuietHours.USUAL;
        return random.nextInt(10) == 0
                ? new QuietHours(usual.from(), usual.from()) : new QuietHours(usual.from(), usual.to());
    }

    private List<SpokenLanguage> languages() {
        var spoken = new ArrayList<SpokenLanguage>();
        var first = ofOneTongue ? "en" : tongue();
        spoken.add(new SpokenLanguage(first, Level.WELL));
        if (!first.equals("en") && random.nextInt(3) == 0) {
            spoken.add(new SpokenLanguage("en", random.nextBoolean() ? Level.WELL : Level.LITTLE));
        }
        return spoken;
    }

    private String tongue() {
        var place = (int) (Math.log(1 - random.nextDouble()) / Math.log(FEWER));
        return TONGUES.get(place % TONGUES.size());
    }
}
