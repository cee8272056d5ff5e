package org.beside.matching.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.beside.matching.policy.Worlds.NOW;
import static org.beside.matching.policy.Worlds.after;
import static org.beside.matching.policy.Worlds.again;
import static org.beside.matching.policy.Worlds.all;
import static org.beside.matching.policy.Worlds.apartFrom;
import static org.beside.matching.policy.Worlds.asking;
import static org.beside.matching.policy.Worlds.id;
import static org.beside.matching.policy.Worlds.inPrivate;
import static org.beside.matching.policy.Worlds.inStyle;
import static org.beside.matching.policy.Worlds.rung;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.beside.matching.Reason;
import org.beside.matching.policy.Worlds.Volunteer;
import org.beside.people.HelpStyle;
import org.beside.shared.PersonId;
import org.beside.shared.SpokenLanguage;
import org.beside.shared.SpokenLanguage.Level;

/** Who is rung, and in which order; first by example, then in any world. */
class MatchPolicyTests {

    private static final int EVERYBODY = 100;

    private final MatchPolicy policy = new MatchPolicy();

    @Example
    void whoSpeaksALittleIsRungAfterTwentySecondsAndAfterThoseWhoSpeakWell() {
        var world = all(new Volunteer(1, "de?"), new Volunteer(2, "de"));
        assertThat(rungFor(asking("de"), world)).containsExactly(id(2));
        assertThat(rungFor(after(20, asking("de")), world)).containsExactly(id(2), id(1));
    }

    /** Two people can talk as well as the weaker of them. */
    @Example
    void aRequesterWhoSpeaksALittleIsNotHelpedByOneWhoSpeaksWell() {
        var world = all(new Volunteer(1, "de"), new Volunteer(2, "en"));
        assertThat(rungFor(asking("de?", "en"), world)).containsExactly(id(2));
        assertThat(rungFor(after(20, asking("de?", "en")), world)).containsExactly(id(2), id(1));
    }

    @Example
    void theBestSharedLanguageCounts() {
        assertThat(reasons(asking("de", "en"), all(new Volunteer(1, "de?", "en"))))
                .containsExactly(Reason.SPEAKS_WELL, Reason.NEVER_CONNECTED_YET);
    }

    @Example
    void whoeverHasNeverHadACallComesFirstAndThenWhoeverWaitedLongest() {
        assertThat(rungFor(asking("de"), all(
                new Volunteer(1, "de").connected(Duration.ofHours(1)),
                new Volunteer(2, "de").connected(Duration.ofDays(1)),
                new Volunteer(3, "de")))).containsExactly(id(3), id(2), id(1));
    }

    @Example
    void ofTwoNewOnesWhoeverIsOnCallLongerComesFirst() {
        assertThat(rungFor(asking("de"), all(
                new Volunteer(1, "de"), new Volunteer(2, "de").onCallFor(Duration.ofHours(1)))))
                .containsExactly(id(2), id(1));
    }

    @Example
    void whoeverHardlyEverAnswersIsRungLastHoweverLongTheyWait() {
        assertThat(rungFor(asking("de"), all(
                new Volunteer(1, "de").likely(0.1), new Volunteer(2, "de").connected(Duration.ofMinutes(5)))))
                .containsExactly(id(2), id(1));
    }

    @Example
    void whoHelpsAsTheRequesterLikesComesFirst() {
        var world = all(
                new Volunteer(1, "de"), new Volunteer(2, "de").likes(HelpStyle.UNHURRIED).connected(Duration.ofHours(1)));
        assertThat(rungFor(asking("de"), world)).containsExactly(id(1), id(2));
        assertThat(rungFor(inStyle(HelpStyle.UNHURRIED, asking("de")), world)).containsExactly(id(2), id(1));
        assertThat(rungFor(inStyle(HelpStyle.TO_THE_POINT, asking("de")), world)).containsExactly(id(1), id(2));
    }

    @Example
    void twoWhoAskedForEachOtherHaveTenSecondsForThemselves() {
        var world = all(new Volunteer(1, "de"), new Volunteer(2, "de").connected(Duration.ofMinutes(1)));
        assertThat(rungFor(again(2, asking("de")), world)).containsExactly(id(2));
        assertThat(rungFor(after(10, again(2, asking("de"))), world)).containsExactly(id(2), id(1));
        assertThat(reasons(again(2, asking("de")), world)).contains(Reason.AGAIN_PLEASE);
    }

    @Example
    void nobodyWaitsForAPartnerWhoIsNotThereOrSaidNotNow() {
        var world = all(new Volunteer(1, "de"), new Volunteer(2, "de").busy());
        assertThat(rungFor(again(2, asking("de")), world)).containsExactly(id(1));
        var declined = rung(Set.of(id(3)), Set.of(id(3)), false, again(3, asking("de")));
        assertThat(rungFor(declined, all(new Volunteer(1, "de"), new Volunteer(3, "de")))).containsExactly(id(1));
    }

    @Example
    void evenAPartnerIsNotRungAgainstAHardRule() {
        assertThat(rungFor(again(1, asking("de")), all(new Volunteer(1, "de").snoozedFor(Duration.ofHours(1))))).isEmpty();
    }

    @Example
    void separatedPairsNeverMeet() {
        assertThat(rungFor(apartFrom(1, again(1, after(60, asking("de")))), all(new Volunteer(1, "de")))).isEmpty();
    }

    @Example
    void privateThingsAreForVerifiedEyes() {
        var world = all(new Volunteer(1, "de"), new Volunteer(2, "de").verified());
        assertThat(rungFor(inPrivate(asking("de")), world)).containsExactly(id(2));
        assertThat(reasons(inPrivate(asking("de")), world)).contains(Reason.VERIFIED);
    }

    @Example
    void nobodyIsRungWhoMayNotOrCannotBe() {
        assertThat(rungFor(asking("de"), all(
                new Volunteer(1, "de").badStanding(), new Volunteer(2, "de").untrained(), new Volunteer(3, "de").busy(),
                new Volunteer(4, "de").gone(), new Volunteer(5, "de").snoozedFor(Duration.ofSeconds(1)),
                new Volunteer(6, "en", "fr")))).isEmpty();
        assertThat(rungFor(asking(), all(new Volunteer(1, "de")))).isEmpty();
        assertThat(rungFor(asking("de"), List.of())).isEmpty();
    }

    @Example
    void aSnoozeThatIsOverIsOver() {
        assertThat(rungFor(asking("de"), all(new Volunteer(1, "de").snoozedFor(Duration.ZERO)))).containsExactly(id(1));
    }

    /** It is 11 in Berlin and 19 in Seoul. */
    @Example
    void quietHoursAreKeptByTheVolunteersOwnClock() {
        var asleep = new Volunteer(1, "ko").in("Asia/Seoul").quiet(18, 8).onCallFor(Duration.ofHours(3));
        var awake = new Volunteer(2, "ko").in("Europe/Berlin").quiet(18, 8).onCallFor(Duration.ofHours(3));
        assertThat(rungFor(asking("ko"), all(asleep, awake))).containsExactly(id(2));
    }

    @Example
    void whoeverGoesOnCallInTheirQuietHoursIsAwake() {
        var pressedAnHourAgo = new Volunteer(1, "ko").in("Asia/Seoul").quiet(17, 8).onCallFor(Duration.ofHours(1));
        assertThat(rungFor(asking("ko"), all(pressedAnHourAgo))).containsExactly(id(1));
    }

    @Example
    void nobodyIsRungTwiceAsLongAsThereIsSomebodyElse() {
        var world = all(new Volunteer(1, "de"), new Volunteer(2, "de"));
        assertThat(rungFor(rung(Set.of(id(1)), Set.of(), false, asking("de")), world)).containsExactly(id(2));
    }

    @Example
    void whenNobodyIsLeftThoseAreRungAgainWhoHaveNotSaidNotNow() {
        var world = all(new Volunteer(1, "de"), new Volunteer(2, "de"));
        var both = Set.of(id(1), id(2));
        assertThat(rungFor(rung(both, Set.of(id(2)), false, asking("de")), world)).containsExactly(id(1));
        assertThat(reasons(rung(both, Set.of(), false, asking("de")), world)).contains(Reason.RUNG_AGAIN);
        assertThat(rungFor(rung(both, Set.of(), true, asking("de")), world)).as("while others still ring").isEmpty();
    }

    @Property
    void noWorldBreaksAHardRule(@ForAll("askings") Asking asking, @ForAll("worlds") List<Candidate> world) {
        assertThat(policy.order(asking, world, NOW, EVERYBODY)).allSatisfy(match -> {
            var rung = in(world, match.volunteer());
            var level = level(asking.spoken(), rung);
            assertThat(level).isPresent();
            assertThat(rung.inGoodStanding()).isTrue();
            assertThat(rung.trained()).isTrue();
            assertThat(rung.free()).isTrue();
            assertThat(rung.present()).isTrue();
            assertThat(rung.snoozedUntil()).isBeforeOrEqualTo(NOW);
            assertThat(asking.separated()).doesNotContain(rung.id());
            assertThat(asking.leftAlone()).doesNotContain(rung.id());
            assertThat(!asking.isPrivate() || rung.verified()).isTrue();
            assertThat(level.get() == Level.WELL || asking.waited().toSeconds() >= 20).isTrue();
            assertThat(isQuiet(rung) && wentOnCallBeforeTheQuiet(rung)).isFalse();
            assertThat(asking.rungBefore().contains(rung.id())).isEqualTo(match.reasons().contains(Reason.RUNG_AGAIN));
            assertThat(match.reasons()).contains(
                    level.get() == Level.WELL ? Reason.SPEAKS_WELL : Reason.SPEAKS_A_LITTLE);
        });
    }

    @Property
    void whoeverIsRungAgainTakesNobodysPlace(@ForAll("askings") Asking asking, @ForAll("worlds") List<Candidate> world) {
        var matches = policy.order(asking, world, NOW, EVERYBODY);
        var again = matches.stream().filter(match -> match.reasons().contains(Reason.RUNG_AGAIN)).toList();
        assertThat(again.isEmpty() || again.size() == matches.size() && !asking.stillRings()).isTrue();
    }

    @Property
    void theOrderDoesNotDependOnWhoIsLookedAtFirst(
            @ForAll("askings") Asking asking, @ForAll("worlds") List<Candidate> world, @ForAll long seed) {
        var shuffled = new ArrayList<>(world);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(policy.order(asking, shuffled, NOW, EVERYBODY))
                .isEqualTo(policy.order(asking, world, NOW, EVERYBODY));
    }

    @Property
    void askingForFewGivesTheFirstOfAll(
            @ForAll("askings") Asking asking, @ForAll("worlds") List<Candidate> world) {
        var all = policy.order(asking, world, NOW, EVERYBODY);
        for (var few = 1; few < 4; few++) {
            assertThat(policy.order(asking, world, NOW, few)).isEqualTo(all.subList(0, Math.min(few, all.size())));
        }
    }

    @Property
    void aBetterLanguageAlwaysGoesBeforeALongerWait(
            @ForAll("askings") Asking asking, @ForAll("worlds") List<Candidate> world) {
        var levels = policy.order(asking, world, NOW, EVERYBODY).stream()
                .filter(match -> !match.reasons().contains(Reason.AGAIN_PLEASE))
                .map(match -> level(asking.spoken(), in(world, match.volunteer())).orElseThrow()).toList();
        assertThat(levels).isSorted();
    }

    @Provide
    Arbitrary<Asking> askings() {
        return Worlds.anyAsking();
    }

    @Provide
    Arbitrary<List<Candidate>> worlds() {
        return Worlds.anyWorld();
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

    /** Told apart from {@code QuietHours}: by walking back over the wall clock, minute by minute. */
    private static boolean isQuiet(Candidate candidate) {
        return isQuiet(candidate, NOW.atZone(candidate.zone()).toLocalTime());
    }

    private static boolean isQuiet(Candidate candidate, LocalTime time) {
        var from = candidate.quietHours().from();
        var to = candidate.quietHours().to();
        var sinceFrom = Math.floorMod(Duration.between(from, time).toMinutes(), 1_440L);
        return sinceFrom < Math.floorMod(Duration.between(from, to).toMinutes(), 1_440L);
    }

    private static boolean wentOnCallBeforeTheQuiet(Candidate candidate) {
        var minute = NOW.atZone(candidate.zone());
        while (!minute.toInstant().isBefore(candidate.onCallSince())) {
            if (!isQuiet(candidate, minute.toLocalTime())) {
                return true;
            }
            minute = minute.minusMinutes(1);
        }
        return false;
    }

    private List<PersonId> rungFor(Asking asking, List<Candidate> world) {
        return policy.order(asking, world, NOW, EVERYBODY).stream().map(Match::volunteer).toList();
    }

    private Set<Reason> reasons(Asking asking, List<Candidate> world) {
        return policy.order(asking, world, NOW, EVERYBODY).getFirst().reasons();
    }

    private static Candidate in(List<Candidate> world, PersonId id) {
        return world.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }
}
