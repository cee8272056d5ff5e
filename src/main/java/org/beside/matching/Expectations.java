package org.beside.matching;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.beside.people.People;
import org.beside.people.Person;
import org.beside.shared.PersonId;
import org.beside.shared.SpokenLanguage;
import org.springframework.stereotype.Service;

/** What volunteers may expect of their time on call, read from what was asked in the last week. */
@Service
public class Expectations {

    private static final Duration MONTH = Duration.ofDays(30);
    private static final int DAYS = 7;

    /** Fewer requests than this in a week's hours tell nothing. */
    static final int ENOUGH_TO_TELL = 5;

    private final Requests requests;
    private final Offers offers;
    private final Availabilities availabilities;
    private final People people;
    private final Clock clock;

    Expectations(
            Requests requests, Offers offers, Availabilities availabilities, People people, Clock clock) {
        this.requests = requests;
        this.offers = offers;
        this.availabilities = availabilities;
        this.people = people;
        this.clock = clock;
    }

    public Expectation of(PersonId volunteer) {
        var languages = people.find(volunteer).map(Person::languages).orElse(List.of());
        return new Expectation(
                availabilities.find(volunteer).flatMap(Availability::onCallSince),
                offers.answeredBy(volunteer, clock.instant().minus(MONTH)),
                oneCallIn(languages));
    }

    /** From the hour around this time of day, on each of the last seven days. */
    private Optional<Duration> oneCallIn(List<SpokenLanguage> languages) {
        var tags = languages.stream().map(SpokenLanguage::tag).collect(Collectors.toSet());
        var asked = LongStream.rangeClosed(1, DAYS)
                .mapToObj(ago -> clock.instant().minus(Duration.ofDays(ago)))
                .flatMap(then -> requests.languagesAskedIn(then.minusSeconds(1_800), then.plusSeconds(1_800)).stream())
                .filter(spoken -> Arrays.stream(spoken.split(" ")).anyMatch(tags::contains))
                .count();
        return asked < ENOUGH_TO_TELL ? Optional.empty() : Optional.of(Duration.ofHours(DAYS).dividedBy(asked));
    }
}
