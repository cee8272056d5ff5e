package org.beside.feelings.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.beside.feelings.insight.Packing.Counting;
import org.beside.feelings.insight.Packing.Packed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Somebody who writes down every figure every week, by every breakdown, and takes each from each other. The test knows
 * whose answers each figure was made of, which is more than any attacker knows.
 */
class AttackerTests {

    private static final int ENOUGH = Topic.ENOUGH;
    private static final Instant THEN = Instant.parse("2026-01-05T00:00:00Z");
    private static final Map<Trait, List<String>> VALUES = new EnumMap<>(Map.of(
            Trait.LANGUAGE, List.of("en", "en", "en", "de", "de", "ko"), Trait.DAYTIME, List.of("MORNING", "NIGHT"),
            Trait.WAIT, List.of("UNDER_15_S", "UNDER_15_S", "LONGER"), Trait.PRIVACY, List.of("OPEN", "OPEN", "PRIVATE"),
            Trait.KIND, List.of("READING", "READING", "READING", "FINDING"),
            Trait.MET, List.of("YES", "YES", "NO"), Trait.WAITING, List.of("GOOD", "BAD")));

    private final Packing packing = new Packing(ENOUGH, Counting.ONCE);

    /** One round: who was new, and what was told then. */
    private record Round(List<Heard> fresh, List<Packet> packets) {
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void takingOneFigureFromAnotherLeavesNobodyOrAtLeastFive(long seed) {
        var figures = figuresOfAllWeeks(live(seed));
        for (var one : figures) {
            for (var other : figures) {
                var difference = new HashSet<>(one);
                difference.removeAll(other);
                assertThat(difference.isEmpty() || Packet.people(difference) >= ENOUGH)
                        .as("seed %d: %d less %d leaves %d", seed, one.size(), other.size(), difference.size()).isTrue();
            }
        }
    }

    /** Else nobody would have attacked it. */
    @Test
    void theKindOfNeedIsToldInSomeOfTheseHouses() {
        assertThat(LongStream.rangeClosed(1, 16).boxed().flatMap(seed -> live(seed).stream())
                .flatMap(round -> round.packets().stream())).anyMatch(packet -> packet.trait(Trait.KIND).isPresent());
    }

    /** How many answered, less how many said good, and the like: each figure by the answers that it is about. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void takingAFigureFromThatOfAnotherTopicLeavesNobodyOrAtLeastFive(long seed) {
        var figures = figuresOfAllTopics(seed);
        for (var one : figures) {
            for (var other : figures) {
                var difference = new HashSet<>(one);
                difference.removeAll(other);
                assertThat(difference.isEmpty() || difference.stream().map(Said::person).distinct().count() >= ENOUGH)
                        .as("seed %d: %d less %d leaves %s", seed, one.size(), other.size(), difference).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothingChangesBeforeFiveFurtherPeopleHaveAnswered(long seed) {
        for (var round : live(seed)) {
            assertThat(round.packets().isEmpty() || Packet.people(round.fresh()) >= ENOUGH).isTrue();
        }
    }

    /** By language, by hour and so on: whose circumstances are told is one of many who shared them in that very round. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aPartChangesOnlyByARoundInWhichManySharedIt(long seed) {
        for (var round : live(seed)) {
            for (var packet : round.packets()) {
                packet.traits().forEach((trait, value) -> {
                    if (trait != Trait.MET && trait != Trait.WAITING) {
                        var sharing = round.fresh().stream()
                                .filter(heard -> value.equals(heard.traits().get(trait))).toList();
                        assertThat(Packet.people(sharing)).isGreaterThanOrEqualTo(ENOUGH * Packing.GROUP_PER_PERSON);
                    }
                });
            }
        }
    }

    /** What somebody says decides about their own answer alone: nobody else is told, or not told, because of it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whoIsPutBesideWhomDoesNotDependOnWhatOneOfThemSaid(long seed) {
        var random = new Random(seed);
        var fresh = week(random, people(random, 80), 0, 60);
        var changed = new ArrayList<>(fresh);
        var one = changed.removeLast();
        changed.add(new Heard(one.unit(), one.person(), one.other(), one.at(), "SOMETHING", one.traits()));
        var before = circumstances(packing.pack(fresh, List.of()));
        var after = circumstances(packing.pack(changed, List.of()));
        fresh.stream().filter(heard -> !heard.equals(one) && before.containsKey(heard.unit())
                && after.containsKey(heard.unit()) && !before.get(heard.unit()).isEmpty()
                && !after.get(heard.unit()).isEmpty())
                .forEach(heard -> assertThat(after.get(heard.unit())).isEqualTo(before.get(heard.unit())));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everybodyIsToldOnceOrWaits(long seed) {
        var told = new HashSet<UUID>();
        for (var round : live(seed)) {
            for (var packet : round.packets()) {
                packet.members().forEach(heard -> assertThat(told.add(heard.unit())).isTrue());
                assertThat(packet.members()).allSatisfy(heard -> {
                    assertThat(heard.answer()).isEqualTo(packet.answer());
                    assertThat(heard.traits()).containsAllEntriesOf(packet.traits());
                });
            }
        }
    }

    /** Weeks of answers by people of whom some call every day, in houses from tiny to busy. */
    private List<Round> live(long seed) {
        var random = new Random(seed);
        var people = people(random, 8 + random.nextInt(200));
        var rounds = new ArrayList<Round>();
        List<Heard> held = List.of();
        List<Heard> fresh = new ArrayList<>();
        for (var week = 0; week < 8; week++) {
            fresh.addAll(week(random, people, week, random.nextInt(people.size())));
            var packed = packing.pack(fresh, held);
            rounds.add(new Round(List.copyOf(fresh), packed.map(Packed::packets).orElse(List.of())));
            if (packed.isPresent()) {
                held = packed.get().held();
                fresh = new ArrayList<>();
            }
        }
        assertThat(rounds.stream().mapToInt(round -> round.packets().size()).sum()).isPositive();
        return rounds;
    }

    private static List<Map<Trait, String>> people(Random random, int many) {
        var people = new ArrayList<Map<Trait, String>>();
        for (var person = 0; person < many; person++) {
            people.add(Map.of(Trait.LANGUAGE, any(random, VALUES.get(Trait.LANGUAGE))));
        }
        return people;
    }

    private static List<Heard> week(Random random, List<Map<Trait, String>> people, int week, int answers) {
        var heard = new ArrayList<Heard>();
        for (var number = 0; number < answers; number++) {
            var person = (int) (people.size() * Math.pow(random.nextDouble(), 2));
            var traits = new EnumMap<Trait, String>(Trait.class);
            VALUES.forEach((trait, values) -> {
                if (random.nextInt(5) > 0) {
                    traits.put(trait, any(random, values));
                }
            });
            traits.putAll(people.get(person));
            heard.add(new Heard(new UUID(week, number), new UUID(99, person), Optional.empty(),
                    THEN.plusSeconds(week * 604_800L + number),
                    any(random, List.of("VERY_BAD", "BAD", "GOOD", "GOOD", "VERY_GOOD", "VERY_GOOD")), traits));
        }
        return heard;
    }

    /** Each figure of each week as the answers that it is made of: a sum of packets by one breakdown and answer. */
    private static List<Set<Heard>> figuresOfAllWeeks(List<Round> rounds) {
        var figures = new HashSet<Set<Heard>>();
        var told = new ArrayList<Packet>();
        for (var round : rounds) {
            told.addAll(round.packets());
            var now = new HashMap<List<String>, Set<Heard>>();
            for (var packet : told) {
                add(now, packet, "ALL", "ALL");
                Arrays.stream(Trait.values()).forEach(trait ->
                        add(now, packet, trait.name(), packet.trait(trait).orElse(Sums.UNTOLD)));
            }
            figures.addAll(now.values());
        }
        return List.copyOf(figures);
    }

    /** What somebody said, or did not say, to one question about one call. */
    private record Said(String question, UUID call, UUID person) {

        static Set<Said> of(String question, Collection<Heard> heard) {
            return heard.stream().map(one -> new Said(question, one.unit(), one.person())).collect(Collectors.toSet());
        }
    }

    /** A topic over the weeks, put together and told as the product does it. */
    private static final class Column {

        private final Topic topic;
        private final String subject;
        private final List<Packet> told = new ArrayList<>();
        private final List<Heard> fresh = new ArrayList<>();
        private List<Heard> held = List.of();

        Column(Topic topic, String subject) {
            this.topic = topic;
            this.subject = subject;
        }

        void week(List<Heard> heard) {
            fresh.addAll(heard);
            topic.packing(subject).pack(fresh, held).ifPresent(packed -> {
                packed.packets().stream().filter(packet -> topic.tells(subject, packet.answer())).forEach(told::add);
                held = packed.held();
                fresh.clear();
            });
        }

        /** By answer, and all of them. */
        void figures(String question, Set<Set<Said>> figures) {
            figures.add(Said.of(question, told.stream().flatMap(packet -> packet.members().stream()).toList()));
            told.stream().collect(Collectors.groupingBy(Packet::answer)).values().forEach(alike -> figures.add(
                    Said.of(question, alike.stream().flatMap(packet -> packet.members().stream()).toList())));
        }
    }

    /** Requesters are asked four things about each call, and skip some of them. */
    private static Set<Set<Said>> figuresOfAllTopics(long seed) {
        var random = new Random(seed);
        var people = people(random, 20 + random.nextInt(120));
        var after = new Column(Topic.AFTER, "");
        var words = new Column(Topic.WORD, "");
        var responses = new HashMap<String, Column>();
        var figures = new HashSet<Set<Said>>();
        for (var week = 0; week < 5; week++) {
            var calls = week(random, people, week, 10 + random.nextInt(people.size()));
            var felt = calls.stream().filter(call -> random.nextInt(6) > 0).toList();
            var chosen = calls.stream().filter(call -> random.nextInt(3) > 0)
                    .map(call -> as(call, any(random, List.of("CALM", "CALM", "CALM", "CALM", "BURDEN")))).toList();
            after.week(felt);
            words.week(chosen);
            Map.of("FEELING", units(felt), "FEELING_WORDS", units(chosen), "MET", units(having(calls, Trait.MET)),
                    "WAITING", units(having(calls, Trait.WAITING))).forEach((question, answered) ->
                    responses.computeIfAbsent(question, asked -> new Column(Topic.RESPONSE, asked)).week(calls.stream()
                            .map(call -> as(call, answered.contains(call.unit()) ? "ANSWERED" : "SKIPPED")).toList()));
            after.figures("FEELING", figures);
            words.figures("FEELING_WORDS", figures);
            responses.forEach((question, column) -> column.figures(question, figures));
            Set.of(Trait.MET, Trait.WAITING).forEach(trait -> byPart(after.told, trait).forEach(told ->
                    figures.add(Said.of(trait.name(), told))));
        }
        return figures;
    }

    /** Those of whom it is told what they said to that, too. */
    private static Collection<Set<Heard>> byPart(List<Packet> told, Trait trait) {
        var parts = new HashMap<List<String>, Set<Heard>>();
        told.stream().filter(packet -> packet.trait(trait).isPresent())
                .forEach(packet -> add(parts, packet, trait.name(), packet.trait(trait).orElseThrow()));
        return parts.values();
    }

    private static List<Heard> having(List<Heard> calls, Trait trait) {
        return calls.stream().filter(call -> call.traits().containsKey(trait)).toList();
    }

    private static Set<UUID> units(List<Heard> heard) {
        return heard.stream().map(Heard::unit).collect(Collectors.toSet());
    }

    private static Heard as(Heard call, String answer) {
        return new Heard(call.unit(), call.person(), call.other(), call.at(), answer, Map.of());
    }

    private static void add(Map<List<String>, Set<Heard>> now, Packet packet, String breakdown, String part) {
        for (var answer : List.of(packet.answer(), "ANY")) {
            now.computeIfAbsent(List.of(breakdown, part, answer), key -> new HashSet<>()).addAll(packet.members());
        }
    }

    private static Map<UUID, Map<Trait, String>> circumstances(Optional<Packed> packed) {
        var found = new LinkedHashMap<UUID, Map<Trait, String>>();
        packed.orElseThrow().packets().forEach(packet -> packet.members().forEach(heard ->
                found.put(heard.unit(), packet.traits().entrySet().stream()
                        .filter(trait -> trait.getKey() != Trait.MET && trait.getKey() != Trait.WAITING)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))));
        return found;
    }

    private static <T> T any(Random random, Collection<T> values) {
        return values.stream().toList().get(random.nextInt(values.size()));
    }
}
