package org.beside.matching;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.beside.people.Person;
import org.beside.people.Standing;
import org.beside.shared.PersonId;
import org.beside.shared.SpokenLanguage;

/**
 * A volunteer as the policy sees them.
 *
 * @param onCallSince   when they went on call
 * @param free          neither being rung, nor in a call, nor wrapping up
 * @param lastSeen      when their page last answered
 * @param lastConnected when they last had a connected call; empty when never
 * @param rungBefore    whether they have been rung for this request already
 */
record Candidate(
        PersonId id, List<SpokenLanguage> languages, boolean inGoodStanding, boolean oriented, Instant onCallSince,
        boolean free, Instant lastSeen, Optional<Instant> lastConnected, boolean rungBefore) {

    static Candidate of(Person person, Availability availability, boolean rungBefore) {
        return new Candidate(
                person.id(), person.languages(), person.standing() == Standing.GOOD, person.oriented(),
                availability.onCallSince().orElseThrow(), availability.activity() == Availability.Activity.FREE,
                availability.lastSeen(), availability.lastConnected(), rungBefore);
    }
}
