package org.beside.feelings.insight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts answers together so that nobody can be picked out. Decision 0026 tells how it was arrived at.
 *
 * <p>Who is put beside whom depends first on the circumstances alone, never on what was said: otherwise it would tell
 * something that a packet came about at all. Only then are those of one group divided by their answers, and whoever said
 * what fewer than five said waits for a later round.
 */
final class Packing {

    /** A group smaller than this would lose most of what it has to say when it is divided by answers. */
    static final int GROUP_PER_PERSON = 4;

    /** Of equally many, those with the kind of need come first: not everybody says one. Without it the order is as ever. */
    private static final List<Set<Trait>> CIRCUMSTANCES = List.of(
            Set.of(Trait.LANGUAGE, Trait.DAYTIME, Trait.WAIT, Trait.PRIVACY, Trait.KIND),
            Set.of(Trait.LANGUAGE, Trait.DAYTIME, Trait.WAIT, Trait.KIND),
            Set.of(Trait.LANGUAGE, Trait.DAYTIME, Trait.WAIT, Trait.PRIVACY),
            Set.of(Trait.LANGUAGE, Trait.WAIT, Trait.KIND), Set.of(Trait.LANGUAGE, Trait.DAYTIME, Trait.WAIT),
            Set.of(Trait.WAIT, Trait.KIND), Set.of(Trait.LANGUAGE, Trait.WAIT), Set.of(Trait.DAYTIME, Trait.WAIT),
            Set.of(Trait.KIND), Set.of(Trait.WAIT), Set.of(Trait.LANGUAGE), Set.of(Trait.DAYTIME),
            Set.of(Trait.PRIVACY));
    private static final List<Set<Trait>> SAID = List.of(
            Set.of(Trait.MET, Trait.WAITING), Set.of(Trait.MET), Set.of(Trait.WAITING), Set.of());

    private final int enough;
    private final Counting counting;

    /** How often one person counts in one round. */
    enum Counting { ONCE, ONCE_FOR_EACH_ANSWER, EACH_TIME }

    /** What can be told, and who waits. */
    record Packed(List<Packet> packets, List<Heard> held) {
    }

    /** @param enough how many people it takes, at least */
    Packing(int enough, Counting counting) {
        this.enough = enough;
        this.counting = counting;
    }

    /** Empty as long as too few further people have answered: nothing may change because of them. */
    Optional<Packed> pack(Collection<Heard> fresh, Collection<Heard> held) {
        // Counted first: the latest guesses of five volunteers may be about fewer requesters than all their guesses are.
        var rest = new ArrayList<>(counted(fresh));
        if (Packet.people(rest) < enough) {
            return Optional.empty();
        }
        var groups = groups(rest);
        var pool = new ArrayList<>(rest);
        pool.addAll(held);
        var packets = new ArrayList<Packet>();
        groups.forEach((circumstances, members) -> {
            packets.addAll(divide(members, circumstances));
            pool.addAll(members);
        });
        var waiting = new ArrayList<>(counted(pool));
        packets.addAll(divide(waiting, Map.of()));
        return Optional.of(new Packed(packets, waiting));
    }

    /** Takes groups of like circumstances out of all; nobody is left over in a group that is too small. */
    private Map<Map<Trait, String>, List<Heard>> groups(List<Heard> rest) {
        var groups = new LinkedHashMap<Map<Trait, String>, List<Heard>>();
        for (var level : CIRCUMSTANCES) {
            by(rest, heard -> only(heard, level)).forEach((circumstances, members) -> {
                if (circumstances.size() == level.size() && Packet.people(members) >= enough * GROUP_PER_PERSON) {
                    groups.put(circumstances, members);
                    rest.removeAll(new HashSet<>(members));
                }
            });
        }
        while (!rest.isEmpty() && Packet.people(rest) < enough) {
            var smallest = groups.entrySet().stream().min(Comparator.comparing(group -> group.getValue().size()))
                    .orElseThrow().getKey();
            rest.addAll(groups.remove(smallest));
        }
        return groups;
    }

    /** Takes out of these whatever enough of them said. */
    private List<Packet> divide(List<Heard> members, Map<Trait, String> circumstances) {
        var packets = new ArrayList<Packet>();
        for (var level : SAID) {
            by(members, heard -> Map.entry(heard.answer(), only(heard, level))).forEach((said, alike) -> {
                if (said.getValue().size() == level.size() && Packet.people(alike) >= enough) {
                    var traits = new EnumMap<Trait, String>(Trait.class);
                    traits.putAll(circumstances);
                    traits.putAll(said.getValue());
                    packets.add(new Packet(said.getKey(), traits, alike));
                    members.removeAll(new HashSet<>(alike));
                }
            });
        }
        return packets;
    }

    /** Of several answers of one person the latest stands. */
    private Collection<Heard> counted(Collection<Heard> heard) {
        return switch (counting) {
            case EACH_TIME -> heard;
            case ONCE -> latest(heard, Heard::person);
            case ONCE_FOR_EACH_ANSWER -> latest(heard, one -> Map.entry(one.person(), one.answer()));
        };
    }

    private static Collection<Heard> latest(Collection<Heard> heard, Function<Heard, Object> key) {
        var latest = new LinkedHashMap<Object, Heard>();
        heard.stream().sorted(Comparator.comparing(Heard::at).thenComparing(Heard::unit))
                .forEach(one -> latest.put(key.apply(one), one));
        return latest.values();
    }

    private static Map<Trait, String> only(Heard heard, Set<Trait> wanted) {
        return heard.traits().entrySet().stream().filter(trait -> wanted.contains(trait.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static <K> Map<K, List<Heard>> by(Collection<Heard> heard, Function<Heard, K> key) {
        return heard.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }
}
