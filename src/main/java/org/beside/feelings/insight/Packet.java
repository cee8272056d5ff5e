package org.beside.feelings.insight;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** At least five people who said the same: the smallest thing that is ever told. */
record Packet(String answer, Map<Trait, String> traits, List<Heard> members) {

    /** How many different people these answers come from; where they are about two, of whichever side has fewer. */
    static int people(Collection<Heard> heard) {
        var some = new HashSet<>();
        var others = new HashSet<>();
        for (var one : heard) {
            some.add(one.person());
            one.other().ifPresent(others::add);
        }
        return others.isEmpty() ? some.size() : Math.min(some.size(), others.size());
    }

    Optional<String> trait(Trait trait) {
        return Optional.ofNullable(traits.get(trait));
    }
}
