package org.beside.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.beside.Visitors;
import org.beside.shared.PersonId;
import org.beside.shared.SpokenLanguage;
import org.beside.shared.SpokenLanguage.Level;

/** Who is rung, and in which order; first by example, then in any world. */
class MatchPolicyTests {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final List<SpokenLanguage> GERMAN = Visitors.spoken("de");

    @Example
    void whoSpeaksWellComesBeforeWhoSpeaksALittle() {
        var little = candidate(1, "de?");
        var well = candidate(2, "de");
        assertThat(order(GERMAN, little, well)).containsExactly(well.id(), little.id());
    }

    /** Two people can talk as well as the weaker of them. */
    @Example
    void aRequesterWhoSpeaksALittleIsNotHelpedByOneWhoSpeaksWell() {
        var german = candidate(1, "de");
        var english = candidate(2, "en");
        assertThat(order(Visitors.spoken("de?", "en"), german, english)).containsExactly(english.id(), german.id());
    }

    @Example
    void theBestSharedLanguageCounts() {
        var both = candidate(1, "de?", "en");
        assertThat(MatchPolicy.order(Visitors.spoken("de", "en"), List.of(both), NOW).getFirst().reasons())
                .containsExactly(Reason.SPEAKS_WELL, Reason.NEVER_CONNECTED_YET);
    }

    @Example
    void whoeverHasNeverHadACallComesFirstAndThenWhoeverWaitedLongest() {
        var yesterday = connected(candidate(1, "de"), Duration.ofDays(1));
        var anHourAgo = connected(candidate(2, "de"), Duration.ofHours(1));
        var never = candidate(3, "de");
        assertThat(order(GERMAN, anHourAgo, yesterday, never)).containsExactly(never.id(), yesterday.id(), anHourAgo.id());
    }

    @Example
    void ofTwoNewOnesWhoeverIsOnCallLongerComesFirst() {
        var later = candidate(1, "de");
        var earlier = new Candidate(id(2), GERMAN, true, true, NOW.minusSeconds(600), true, NOW, Optional.empty(), false);
        assertThat(order(GERMAN, later, earlier)).containsExactly(earlier.id(), later.id());
    }

    @Example
    void aTabThatHasBeenSilentForFifteenSecondsIsGone() {
        assertThat(order(GERMAN, seen(Duration.ofSeconds(15)))).isEmpty();
        assertThat(order(GERMAN, seen(Duration.ofMillis(14_999)))).hasSize(1);
    }

    @Example
    void nobodyIsRungWithoutASharedLanguage() {
        assertThat(order(GERMAN, candidate(1, "en", "fr"))).isEmpty();
        assertThat(order(List.of(), candidate(1, "en"))).isEmpty();
        assertThat(order(GERMAN)).isEmpty();
    }

    @Property
    void noWorldBreaksAHardRule(@ForAll("languages") List<SpokenLanguage> spoken, @ForAll("worlds") List<Candidate> world) {
        assertThat(MatchPolicy.order(spoken, world, NOW)).allSatisfy(match -> {
            var rung = in(world, match.volunteer());
            assertThat(rung.inGoodStanding()).isTrue();
            assertThat(rung.oriented()).isTrue();
            assertThat(rung.free()).isTrue();
            assertThat(rung.rungBefore()).isFalse();
            assertThat(Duration.between(rung.lastSeen(), NOW)).isLessThan(Duration.ofSeconds(15));
            assertThat(level(spoken, rung)).isPresent();
            assertThat(match.reasons()).contains(
                    level(spoken, rung).get() == Level.WELL ? Reason.SPEAKS_WELL : Reason.SPEAKS_A_LITTLE);
        });
    }

    @Property
    void nobodyWhoMayBeRungIsLeftOutOrNamedTwice(
            @ForAll("languages") List<SpokenLanguage> spoken, @ForAll("worlds") List<Candidate> world) {
        var expected = world.stream()
                .filter(one -> one.inGoodStanding() && one.oriented() && one.free() && !one.rungBefore())
                .filter(one -> Duration.between(one.lastSeen(), NOW).toMillis() < 15_000)
                .filter(one -> level(spoken, one).isPresent())
                .map(Candidate::id).toList();
        assertThat(MatchPolicy.order(spoken, world, NOW)).extracting(Match::volunteer)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Property
    void theOrderDoesNotDependOnWhoIsLookedAtFirst(
            @ForAll("languages") List<SpokenLanguage> spoken, @ForAll("worlds") List<Candidate> world, @ForAll long seed) {
        var shuffled = new ArrayList<>(world);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(MatchPolicy.order(spoken, shuffled, NOW)).isEqualTo(MatchPolicy.order(spoken, world, NOW));
    }

    @Property
    void aBetterLanguageAlwaysGoesBeforeALongerWait(
            @ForAll("languages") List<SpokenLanguage> spoken, @ForAll("worlds") List<Candidate> world) {
        var ordered = MatchPolicy.order(spoken, world, NOW).stream().map(match -> in(world, match.volunteer())).toList();
        for (var i = 1; i < ordered.size(); i++) {
            var before = ordered.get(i - 1);
            var after = ordered.get(i);
            var byLanguage = level(spoken, before).orElseThrow().compareTo(level(spoken, after).orElseThrow());
            assertThat(byLanguage).isLessThanOrEqualTo(0);
            if (byLanguage == 0) {
                assertThat(before.lastConnected().orElse(Instant.MIN))
                        .isBeforeOrEqualTo(after.lastConnected().orElse(Instant.MIN));
            }
        }
    }

    @Provide
    Arbitrary<List<SpokenLanguage>> languages() {
        return Combinators.combine(Arbitraries.of("de", "en", "ko", "zh"), Arbitraries.of(Level.class))
                .as(SpokenLanguage::new).list().uniqueElements(SpokenLanguage::tag).ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<Candidate>> worlds() {
        var mostly = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, Arbitraries.just(true)), net.jqwik.api.Tuple.of(1, Arbitraries.just(false)));
        var agoes = Arbitraries.longs().between(0, 20_000);
        var connected = Arbitraries.longs().between(0, 5).map(days -> NOW.minus(Duration.ofDays(days))).optional();
        return Combinators.combine(Arbitraries.longs().between(1, 1_000_000), languages(), mostly, mostly, mostly, agoes,
                        connected, mostly)
                .as((number, spoken, good, oriented, free, ago, last, fresh) -> new Candidate(
                        id(number), spoken, good, oriented, NOW.minusMillis(ago / 5_000), free, NOW.minusMillis(ago),
                        last, !fresh))
                .list().uniqueElements(Candidate::id).ofMaxSize(12);
    }

    /** Told apart from the policy's own way: the worse level of each shared language, and the best of these. */
    private static Optional<Level> level(List<SpokenLanguage> spoken, Candidate candidate) {
        var best = EnumSet.noneOf(Level.class);
        for (var theirs : spoken) {
            for (var own : candidate.languages()) {
                if (own.tag().equals(theirs.tag())) {
                    best.add(own.level() == Level.WELL && theirs.level() == Level.WELL ? Level.WELL : Level.LITTLE);
                }
            }
        }
        return best.stream().findFirst();
    }

    private static List<PersonId> order(List<SpokenLanguage> spoken, Candidate... candidates) {
        return MatchPolicy.order(spoken, Arrays.asList(candidates), NOW).stream().map(Match::volunteer).toList();
    }

    private static Candidate in(List<Candidate> world, PersonId id) {
        return world.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static Candidate candidate(long number, String... languages) {
        return new Candidate(id(number), Visitors.spoken(languages), true, true, NOW.minusSeconds(60), true, NOW,
                Optional.empty(), false);
    }

    private static Candidate connected(Candidate one, Duration ago) {
        return new Candidate(one.id(), one.languages(), true, true, one.onCallSince(), true, NOW,
                Optional.of(NOW.minus(ago)), false);
    }

    private static Candidate seen(Duration ago) {
        return new Candidate(id(1), GERMAN, true, true, NOW, true, NOW.minus(ago), Optional.empty(), false);
    }

    private static PersonId id(long number) {
        return new PersonId(new UUID(0, number));
    }
}
