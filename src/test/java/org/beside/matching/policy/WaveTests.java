package org.beside.matching.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.beside.matching.policy.Worlds.NOW;
import static org.beside.matching.policy.Worlds.again;
import static org.beside.matching.policy.Worlds.asking;
import static org.beside.matching.policy.Worlds.id;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** How many are rung at once, and when the next ones follow. */
class WaveTests {

    private final MatchPolicy policy = new MatchPolicy();

    @Example
    void twoWhoNearlyAlwaysAnswerAreEnough() {
        assertThat(waveOf(0.8, 0.8, 0.8, 0.8)).isEqualTo(2);
    }

    @Example
    void ofThoseWhoSeldomAnswerTenAreRungAndNoMore() {
        assertThat(waveOf(0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05)).isEqualTo(10);
    }

    @Property
    void aWaveRingsAtLeastOneAtMostTenAndNoMoreThanItNeeds(
            @ForAll @Size(min = 1, max = 20) List<@DoubleRange(min = 0, max = 1) Double> chances) {
        var size = waveOf(chances.stream().mapToDouble(chance -> chance).toArray());
        assertThat(size).isBetween(1, Math.min(10, chances.size()));
        var withoutTheLast = 1 - chances.stream().limit(size - 1).mapToDouble(chance -> 1 - chance)
                .reduce(1, (a, b) -> a * b);
        assertThat(withoutTheLast).as("chance without the last of them").isLessThan(0.9 + 1e-9);
    }

    @Example
    void nobodyIsAddedWhileAnAnswerIsLikely() {
        var ringing = List.of(new Ringing(id(1), 0.9, NOW));
        assertThat(policy.enough(ringing, 0, 2, NOW.plusSeconds(1))).isTrue();
        assertThat(policy.enough(ringing, 0, 2, NOW.plusSeconds(8))).isFalse();
    }

    @Property
    void theNextWaveFollowsWhenTheChanceOfThoseStillRingingHasFallen(
            @ForAll @Size(min = 1, max = 10) List<@DoubleRange(min = 0, max = 1) Double> chances) {
        var ringing = new ArrayList<Ringing>();
        chances.forEach(chance -> ringing.add(new Ringing(id(ringing.size()), chance, NOW)));
        var next = policy.nextWave(asking("de"), ringing, NOW);
        assertThat(Duration.between(NOW, next)).isBetween(Duration.ofMillis(250), Duration.ofSeconds(3));
        assertThat(next.equals(NOW.plusSeconds(3)) || !policy.enough(ringing, 0, 2, next)).isTrue();
    }

    @Example
    void apartnerHasTheFirstTenSecondsAlone() {
        var ringing = List.of(new Ringing(id(1), 0.1, NOW));
        assertThat(policy.nextWave(again(1, asking("de")), ringing, NOW)).isEqualTo(NOW.plusSeconds(10));
        assertThat(policy.nextWave(again(2, asking("de")), ringing, NOW)).isBefore(NOW.plusSeconds(4));
    }

    @Example
    void aNewcomerIsNeitherTrustedNorShunned() {
        var newcomer = Chances.likelihood(0, 0);
        assertThat(Chances.likelihood(1, 0)).isBetween(newcomer / 2, newcomer);
        assertThat(Chances.likelihood(1, 1)).isBetween(newcomer, 0.6);
        assertThat(Chances.likelihood(12, 12)).isGreaterThan(0.85);
        assertThat(Chances.likelihood(12, 0)).isLessThan(0.1);
    }

    @Property
    void aChanceIsAChanceAndGrowsWithEachAnswer(
            @ForAll @IntRange(max = 100) int heard, @ForAll @DoubleRange(min = 0, max = 1) double share) {
        var chance = Chances.likelihood(heard, heard * share);
        assertThat(chance).isBetween(0.0, 1.0);
        assertThat(Chances.likelihood(heard + 1, heard * share + 1)).isGreaterThan(chance - 1e-9);
        assertThat(Chances.likelihood(heard + 1, heard * share)).isLessThan(chance + 1e-9);
    }

    @Example
    void theChanceOfManyIsThatOfAtLeastOne() {
        assertThat(Chances.ofAnAnswer(List.of(new Ringing(id(1), 0.5, NOW), new Ringing(id(2), 0.5, NOW)), NOW))
                .isCloseTo(0.75, within(1e-9));
        assertThat(Chances.ofAnAnswer(List.of(), NOW)).isZero();
    }

    private int waveOf(double... likelihoods) {
        var ringing = new ArrayList<Ringing>();
        for (var likelihood : likelihoods) {
            if (policy.enough(ringing, ringing.size(), 1, NOW)) {
                break;
            }
            ringing.add(new Ringing(id(ringing.size()), likelihood, NOW));
        }
        return ringing.size();
    }
}
