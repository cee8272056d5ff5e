package org.beside.matching;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.beside.matching.Availabilities.Changed;
import org.beside.matching.Availability.Activity;
import org.beside.matching.policy.Candidate;
import org.beside.people.People;
import org.beside.people.Person;
import org.beside.people.Standing;
import org.beside.shared.PersonId;
import org.beside.shared.SpokenLanguage;
import org.springframework.stereotype.Component;

/**
 * Everyone who is on call, kept in memory so that a wave need not read a hundred thousand rows. Before each look it
 * reads what has changed, so it is as true on ten nodes as on one; and it only proposes: whom the database no longer
 * holds free cannot be claimed.
 */
@Component
class OnCallPool {

    /** Changes are committed a little after the time that they carry, which is the database's own. */
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    private final Availabilities availabilities;
    private final People people;
    private final Map<PersonId, Candidate> onCall = new HashMap<>();
    private final Map<String, Speakers> byLanguage = new HashMap<>();
    /** What many have in common, such as a time zone, is kept once: less to hold, and far less to look through. */
    private final Map<Object, Object> common = new HashMap<>();
    private Instant readUpTo = Instant.EPOCH;

    OnCallPool(Availabilities availabilities, People people) {
        this.availabilities = availabilities;
        this.people = people;
    }

    /** Those on call who speak any of these languages, as the database has them at this moment. */
    synchronized Collection<Candidate> speaking(List<SpokenLanguage> languages) {
        refresh();
        if (languages.size() == 1) {
            return speakersOf(languages.getFirst().tag()).all();
        }
        var found = new ArrayList<Candidate>();
        for (var place = 0; place < languages.size(); place++) {
            speakersOf(languages.get(place).tag()).addThoseWhoSpeakNone(languages.subList(0, place), found);
        }
        return found;
    }

    private void refresh() {
        var changes = availabilities.changedSince(readUpTo.minus(OVERLAP));
        var there = changes.stream().map(Changed::availability).filter(Availability::onCall)
                .map(Availability::volunteer).toList();
        var persons = people.findAll(there).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        for (var change : changes) {
            var availability = change.availability();
            forget(availability.volunteer());
            if (availability.onCall() && persons.containsKey(availability.volunteer())) {
                remember(candidate(persons.get(availability.volunteer()), availability));
            }
            readUpTo = change.at().isAfter(readUpTo) ? change.at() : readUpTo;
        }
    }

    private void forget(PersonId volunteer) {
        var before = onCall.remove(volunteer);
        if (before != null) {
            before.languages().forEach(language -> speakersOf(language.tag()).remove(volunteer));
        }
    }

    private void remember(Candidate candidate) {
        onCall.put(candidate.id(), candidate);
        candidate.languages().forEach(language -> speakersOf(language.tag()).add(candidate));
    }

    private Speakers speakersOf(String language) {
        return byLanguage.computeIfAbsent(language, tag -> new Speakers());
    }

    private Candidate candidate(Person person, Availability availability) {
        return new Candidate(
                person.id(), common(List.copyOf(person.languages())), person.standing() == Standing.GOOD,
                person.oriented(), person.verified(), common(person.zone()), common(person.quietHours()),
                common(person.style()),
                availability.onCallSince().orElseThrow(), availability.activity() == Activity.FREE,
                availability.present(), availability.snoozedUntil().orElse(Candidate.NEVER),
                availability.lastConnected().orElse(Candidate.NEVER), availability.likelihood());
    }

    @SuppressWarnings("unchecked")
    private <T> T common(T value) {
        return (T) common.computeIfAbsent(value, itself -> itself);
    }
}
