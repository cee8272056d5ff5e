package org.beside.feelings.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.beside.feelings.insight.Packing.Counting;
import org.beside.feelings.insight.Packing.Packed;
import org.junit.jupiter.api.Test;

/** Every rule by which answers are put together. */
class PackingTests {

    private static final Instant THEN = Instant.parse("2026-11-02T10:00:00Z");

    private final Packing packing = new Packing(5, Counting.ONCE);
    private final Random random = new Random(1);

    @Test
    void fewerThanFivePeopleAreNotTold() {
        assertThat(packing.pack(said("BAD", 4), List.of())).isEmpty();
        assertThat(sizes(packing.pack(said("BAD", 5), List.of()))).containsExactly("BAD 5");
    }

    @Test
    void ownWordsTakeTenPeople() {
        var ownWords = Topic.RESPONSE.packing("AFTER.WORDS.REQUESTER");
        assertThat(ownWords.pack(said("ANSWERED", 9), List.of())).isEmpty();
        assertThat(sizes(ownWords.pack(said("ANSWERED", 10), List.of()))).containsExactly("ANSWERED 10");
        assertThat(sizes(Topic.RESPONSE.packing("AFTER.FEELING_WORDS.REQUESTER").pack(said("ANSWERED", 5), List.of())))
                .containsExactly("ANSWERED 5");
    }

    @Test
    void onePersonWhoAnsweredManyTimesIsOnePerson() {
        var often = someone("BAD", Map.of());
        var answers = Stream.concat(said("BAD", 3).stream(), IntStream.range(0, 20).mapToObj(number ->
                new Heard(uuid(), often.person(), Optional.empty(), THEN.plusSeconds(number), "BAD", Map.of()))).toList();
        assertThat(packing.pack(answers, List.of())).isEmpty();
        assertThat(sizes(packing.pack(Stream.concat(answers.stream(), said("BAD", 1).stream()).toList(), List.of())))
                .containsExactly("BAD 5");
    }

    @Test
    void ofSeveralAnswersTheLatestStands() {
        var person = uuid();
        var answers = new ArrayList<>(said("GOOD", 5));
        answers.add(new Heard(uuid(), person, Optional.empty(), THEN.plusSeconds(2), "GOOD", Map.of()));
        answers.add(new Heard(uuid(), person, Optional.empty(), THEN.plusSeconds(1), "BAD", Map.of()));
        assertThat(sizes(packing.pack(answers, List.of()))).containsExactly("GOOD 6");
    }

    @Test
    void whatFewSaidWaitsUntilFiveHaveSaidIt() {
        var first = packing.pack(both(said("GOOD", 8), said("BAD", 3)), List.of()).orElseThrow();
        assertThat(sizes(Optional.of(first))).containsExactly("GOOD 8");
        assertThat(first.held()).hasSize(3);
        assertThat(sizes(packing.pack(both(said("GOOD", 5), said("BAD", 2)), first.held())))
                .containsExactlyInAnyOrder("GOOD 5", "BAD 5");
    }

    /** Else the one who came last would have given away what they said. */
    @Test
    void fourWhoWaitAreNotToldBecauseOfOneMore() {
        var first = packing.pack(both(said("GOOD", 8), said("BAD", 4)), List.of()).orElseThrow();
        assertThat(packing.pack(said("BAD", 1), first.held())).isEmpty();
        assertThat(packing.pack(said("BAD", 4), first.held())).isEmpty();
        assertThat(sizes(packing.pack(said("BAD", 5), first.held()))).containsExactly("BAD 9");
    }

    @Test
    void aGroupByItsCircumstancesTakesTwentyPeople() {
        assertThat(parts(packing.pack(said("GOOD", 19, Trait.LANGUAGE, "ko"), List.of()))).containsExactly("GOOD 19 {}");
        assertThat(parts(packing.pack(said("GOOD", 20, Trait.LANGUAGE, "ko"), List.of())))
                .containsExactly("GOOD 20 {LANGUAGE=ko}");
    }

    @Test
    void aGroupByTheKindOfNeedTakesTwentyPeopleWhoChoseIt() {
        assertThat(parts(packing.pack(both(said("GOOD", 19, Trait.KIND, "READING"), said("GOOD", 6)), List.of())))
                .containsExactly("GOOD 25 {}");
        assertThat(parts(packing.pack(both(said("GOOD", 20, Trait.KIND, "READING"), said("GOOD", 6)), List.of())))
                .containsExactlyInAnyOrder("GOOD 20 {KIND=READING}", "GOOD 6 {}");
    }

    /** Where both can be told, both are; where one has to be given up, the kind stays. */
    @Test
    void ofEquallyManyCircumstancesThoseWithTheKindOfNeedAreKept() {
        var inGerman = Map.of(Trait.LANGUAGE, "de", Trait.WAIT, "LONGER");
        var reading = Map.of(Trait.LANGUAGE, "de", Trait.WAIT, "LONGER", Trait.KIND, "READING");
        assertThat(parts(packing.pack(both(said("GOOD", 20, reading), said("GOOD", 22, inGerman)), List.of())))
                .containsExactlyInAnyOrder(
                        "GOOD 20 {LANGUAGE=de, WAIT=LONGER, KIND=READING}", "GOOD 22 {LANGUAGE=de, WAIT=LONGER}");
        var finding = Map.of(Trait.LANGUAGE, "de", Trait.KIND, "FINDING");
        assertThat(parts(packing.pack(said("GOOD", 20, finding), List.of()))).containsExactly("GOOD 20 {KIND=FINDING}");
    }

    /** Whoever chose none stands where they would have stood before kinds could be chosen. */
    @Test
    void aKindThatFewChoseTakesNobodyOutOfAGroup() {
        var asked = Map.of(Trait.LANGUAGE, "de", Trait.DAYTIME, "NIGHT", Trait.WAIT, "LONGER", Trait.PRIVACY, "OPEN");
        var reading = new HashMap<>(asked);
        reading.put(Trait.KIND, "READING");
        assertThat(parts(packing.pack(both(said("GOOD", 19, reading), said("GOOD", 1, asked)), List.of())))
                .containsExactly("GOOD 20 {LANGUAGE=de, DAYTIME=NIGHT, WAIT=LONGER, PRIVACY=OPEN}");
    }

    /** Total less German would else be the one Korean. */
    @Test
    void nobodyIsLeftOverBesideAGroup() {
        var told = packing.pack(both(said("GOOD", 40, Trait.LANGUAGE, "de"), said("BAD", 1, Trait.LANGUAGE, "ko")),
                List.of()).orElseThrow();
        assertThat(parts(Optional.of(told))).containsExactly("GOOD 40 {}");
        assertThat(told.held()).hasSize(1);
    }

    @Test
    void ofTwoGroupsTheSmallerGivesUpItsNameForWhoeverIsLeftOver() {
        var answers = both(both(said("GOOD", 40, Trait.LANGUAGE, "de"), said("GOOD", 25, Trait.LANGUAGE, "en")),
                said("GOOD", 2, Trait.LANGUAGE, "ko"));
        assertThat(parts(packing.pack(answers, List.of())))
                .containsExactlyInAnyOrder("GOOD 40 {LANGUAGE=de}", "GOOD 27 {}");
    }

    @Test
    void whetherTheNeedWasMetIsToldWhereFiveOfThoseWhoFeltSoShareIt() {
        var answers = both(said("BAD", 6, Trait.MET, "YES"), both(said("BAD", 3, Trait.MET, "NO"), said("BAD", 2)));
        assertThat(parts(packing.pack(answers, List.of()))).containsExactlyInAnyOrder("BAD 6 {MET=YES}", "BAD 5 {}");
    }

    @Test
    void aGuessTakesFivePeopleOnEitherSide() {
        var volunteer = uuid();
        var oneVolunteer = IntStream.range(0, 9).mapToObj(number -> new Heard(uuid(), volunteer, Optional.of(uuid()),
                THEN.plusSeconds(number), "RIGHT", Map.of())).toList();
        assertThat(packing.pack(oneVolunteer, List.of())).isEmpty();
        var requester = uuid();
        var oneRequester = IntStream.range(0, 9).mapToObj(number -> new Heard(uuid(), uuid(), Optional.of(requester),
                THEN.plusSeconds(number), "RIGHT", Map.of())).toList();
        assertThat(packing.pack(oneRequester, List.of())).isEmpty();
    }

    /** Five of each side in all, and four requesters among the guesses that stand. */
    @Test
    void guessesThatStandAreAboutFivePeopleTooOrWait() {
        var volunteers = IntStream.range(0, 5).mapToObj(number -> uuid()).toList();
        var guesses = new ArrayList<>(volunteers.stream().map(volunteer -> guess(volunteer, uuid(), 0)).toList());
        var often = uuid();
        guesses.add(guess(volunteers.get(0), often, 1));
        guesses.add(guess(volunteers.get(1), often, 1));
        assertThat(packing.pack(guesses, List.of())).isEmpty();
        guesses.add(guess(uuid(), uuid(), 2));
        assertThat(sizes(packing.pack(guesses, List.of()))).containsExactly("RIGHT 5");
    }

    private Heard guess(UUID volunteer, UUID requester, int later) {
        return new Heard(uuid(), volunteer, Optional.of(requester), THEN.plusSeconds(later), "RIGHT", Map.of());
    }

    @Test
    void requestsCountEachTimeButTakeFivePeople() {
        var each = new Packing(5, Counting.EACH_TIME);
        var twice = said("COMPLETED", 5).stream().flatMap(one -> Stream.of(one,
                new Heard(uuid(), one.person(), Optional.empty(), one.at(), one.answer(), Map.of()))).toList();
        assertThat(each.pack(twice, List.of()).orElseThrow().packets()).singleElement()
                .satisfies(packet -> assertThat(packet.members()).hasSize(10));
    }

    private List<Heard> said(String answer, int people) {
        return IntStream.range(0, people).mapToObj(number -> someone(answer, Map.of())).toList();
    }

    private List<Heard> said(String answer, int people, Trait trait, String value) {
        return said(answer, people, Map.of(trait, value));
    }

    private List<Heard> said(String answer, int people, Map<Trait, String> traits) {
        return IntStream.range(0, people).mapToObj(number -> someone(answer, new HashMap<>(traits))).toList();
    }

    private Heard someone(String answer, Map<Trait, String> traits) {
        return new Heard(uuid(), uuid(), Optional.empty(), THEN, answer, traits);
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static List<Heard> both(List<Heard> some, List<Heard> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static List<String> sizes(Optional<Packed> packed) {
        return packed.orElseThrow().packets().stream()
                .map(packet -> packet.answer() + " " + Packet.people(packet.members())).toList();
    }

    private static List<String> parts(Optional<Packed> packed) {
        return packed.orElseThrow().packets().stream().map(packet ->
                packet.answer() + " " + Packet.people(packet.members()) + " " + packet.traits()).toList();
    }
}
