package org.beside.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.beside.matching.policy.Candidate;
import org.beside.shared.PersonId;
import org.beside.shared.SpokenLanguage;

/** Those on call who speak one language, densely packed: whoever leaves gives their place to the last. */
class Speakers {

    private final List<Candidate> places = new ArrayList<>();
    private final Map<PersonId, Integer> placeOf = new HashMap<>();

    /** They as they are now; later changes do not show. */
    List<Candidate> all() {
        return List.copyOf(places);
    }

    /** Adds whoever of them speaks none of these other languages. */
    void addThoseWhoSpeakNone(List<SpokenLanguage> others, List<Candidate> to) {
        for (var candidate : places) {
            if (!candidate.speaksAny(others)) {
                to.add(candidate);
            }
        }
    }

    void add(Candidate candidate) {
        placeOf.put(candidate.id(), places.size());
        places.add(candidate);
    }

    void remove(PersonId volunteer) {
        int place = placeOf.remove(volunteer);
        var last = places.removeLast();
        if (!last.id().equals(volunteer)) {
            places.set(place, last);
            placeOf.put(last.id(), place);
        }
    }
}
