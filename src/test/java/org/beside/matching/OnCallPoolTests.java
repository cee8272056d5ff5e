package org.beside.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.beside.Visitors;
import org.beside.matching.policy.Candidate;
import org.beside.people.HelpStyle;
import org.beside.people.People;
import org.beside.people.QuietHours;
import org.beside.shared.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a node keeps in memory is what the database has, whichever node or room has changed it. */
abstract class OnCallPoolTests extends MatchingTests {

    private static final String[] LANGUAGES = {"lo", "km", "my"};

    @Autowired People people;

    private OnCallPool one;
    private OnCallPool other;

    @BeforeEach
    void twoNodesStart() {
        one = freshPool();
        other = freshPool();
    }

    @Test
    void whatOneNodeChangesTheOtherSees() {
        var volunteer = visitors.volunteerOnCall("lo");
        assertThat(List.of(one, other)).allSatisfy(pool ->
                assertThat(in(pool, volunteer, "lo").orElseThrow().free()).isTrue());

        assertThat(availabilities.claimForRing(volunteer, clock.instant())).isTrue();
        assertThat(List.of(one, other)).allSatisfy(pool ->
                assertThat(in(pool, volunteer, "lo").orElseThrow().free()).isFalse());

        onCall.end(volunteer);
        assertThat(List.of(one, other)).allSatisfy(pool -> assertThat(in(pool, volunteer, "lo")).isEmpty());
    }

    @Test
    void whatPeopleSayOfThemselvesReachesEveryNode() {
        var volunteer = visitors.volunteerOnCall("lo");
        assertThat(in(one, volunteer, "lo")).isPresent();
        clock.pass(Duration.ofHours(1));

        people.speak(volunteer, Visitors.spoken("km"));
        assertThat(in(one, volunteer, "lo")).isEmpty();
        assertThat(in(one, volunteer, "km")).isPresent();

        people.live(volunteer, ZoneId.of("Asia/Seoul"));
        people.keepQuiet(volunteer, QuietHours.NONE);
        people.preferStyle(volunteer, Optional.of(HelpStyle.UNHURRIED));
        people.verify(volunteer, visitors.admin());
        var known = in(one, volunteer, "km").orElseThrow();
        assertThat(known.zone()).isEqualTo(ZoneId.of("Asia/Seoul"));
        assertThat(known.quietHours()).isEqualTo(QuietHours.NONE);
        assertThat(known.style()).contains(HelpStyle.UNHURRIED);
        assertThat(known.verified()).isTrue();
        assertThat(in(other, volunteer, "km")).contains(known);
    }

    /** As happens when a machine that was an hour ahead is told the time. */
    @Test
    void nobodyIsOverlookedAfterTheClockWasSetBack() {
        visitors.volunteerOnCall("lo");
        assertEveryNodeKnowsTheTruth();
        clock.pass(Duration.ofHours(-1));
        assertEveryNodeKnowsTheTruth();

        var volunteer = visitors.volunteerOnCall("lo");

        assertThat(in(one, volunteer, "lo")).isPresent();
        assertEveryNodeKnowsTheTruth();
    }

    /** One of them is asked often, the other seldom, and both always know what a node that starts just now would read. */
    @Test
    void whateverHappensEveryNodeKnowsTheTruth() {
        var chance = new Random(20_261_025);
        var volunteers = Stream.generate(() -> visitors.volunteerOnCall(some(chance))).limit(6).toList();
        var requesters = Stream.generate(() -> visitors.requester(some(chance))).limit(4).toList();
        var admin = visitors.admin();
        for (var step = 0; step < 400; step++) {
            var volunteer = volunteers.get(chance.nextInt(volunteers.size()));
            var requester = requesters.get(chance.nextInt(requesters.size()));
            switch (chance.nextInt(18)) {
                case 0 -> onCall.begin(volunteer);
                case 1 -> onCall.end(volunteer);
                case 2 -> onCall.snooze(volunteer, Snooze.ONE_HOUR);
                case 3 -> onCall.arrive(volunteer);
                case 4, 5 -> matching.ask(requester, new Need(""));
                case 6 -> matching.openOf(requester).ifPresent(open -> matching.cancel(open.id(), requester));
                case 7, 8 -> onCall.ringAt(volunteer).ifPresent(ring -> matching.answer(ring.offer(), volunteer));
                case 9 -> onCall.ringAt(volunteer).ifPresent(ring -> matching.decline(ring.offer(), volunteer));
                case 10 -> calls.ongoingOf(volunteer).ifPresent(call -> {
                    calls.firstFrameSeen(call, volunteer);
                    calls.hangUp(call, volunteer);
                    calls.wrappedUp(call, volunteer);
                });
                case 11 -> people.speak(volunteer, Visitors.spoken(some(chance), "en?"));
                case 12 -> people.keepQuiet(volunteer,
                        new QuietHours(LocalTime.of(chance.nextInt(24), 0), LocalTime.MIDNIGHT));
                case 13 -> people.preferStyle(volunteer,
                        Optional.of(HelpStyle.UNHURRIED).filter(style -> chance.nextBoolean()));
                case 14 -> people.verify(volunteer, admin);
                case 15 -> people.withdrawVerification(volunteer, admin);
                default -> {
                    clock.pass(Duration.ofMillis(chance.nextInt(9_000)));
                    volunteers.stream().filter(anyone -> chance.nextInt(4) > 0).forEach(onCall::stillHere);
                    timekeeper.tick();
                }
            }
            assertThat(everybodyIn(one)).as("after step %d", step).isEqualTo(everybodyIn(freshPool()));
        }
        assertEveryNodeKnowsTheTruth();
    }

    private void assertEveryNodeKnowsTheTruth() {
        var truth = everybodyIn(freshPool());
        assertThat(everybodyIn(one)).isEqualTo(truth);
        assertThat(everybodyIn(other)).isEqualTo(truth);
    }

    private OnCallPool freshPool() {
        return new OnCallPool(availabilities, people);
    }

    private static List<HashSet<Candidate>> everybodyIn(OnCallPool pool) {
        return Stream.of(LANGUAGES).map(language -> new HashSet<>(pool.speaking(Visitors.spoken(language)))).toList();
    }

    private static Optional<Candidate> in(OnCallPool pool, PersonId volunteer, String language) {
        return pool.speaking(Visitors.spoken(language)).stream().filter(one -> one.id().equals(volunteer)).findFirst();
    }

    private static String some(Random chance) {
        return LANGUAGES[chance.nextInt(LANGUAGES.length)];
    }
}
