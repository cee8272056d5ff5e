package org.beside.feelings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.beside.feelings.Concern.Kind;
import org.beside.matching.Need;
import org.beside.matching.Snooze;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.beside.shared.SqlTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a coordinator looks after: wishes for a word, and calls that were heavy. */
abstract class ConcernsTests extends ActingTests {

    @Autowired LookingBack lookingBack;
    @Autowired HeavyCalls heavyCalls;
    @Autowired Aftercare aftercare;

    @Test
    void theWorstAnswerOpensAConcernOnlyWithTheWishAndTheReplyComesFromANamedHuman() {
        theyHaveACall();
        feelings.next(call, requester);
        feelings.feelWorst(call, requester);
        var concern = concernOf(requester);
        assertThat(concern.kind()).isEqualTo(Kind.WORST_FEELING);
        assertThat(concern.request()).isEqualTo(request);

        var admin = visitors.admin();
        concerns.take(concern.id(), admin);
        concerns.take(concern.id(), admin);
        concerns.reply(concern.id(), admin, new OwnWords("I am sorry. I have read what happened."));
        assertThat(concerns.unsettled()).extracting(Concern::id).doesNotContain(concern.id());
        var reply = concerns.unreadOf(requester).getFirst();
        assertThat(reply.from()).isEqualTo(admin);
        assertThat(reply.words().text()).startsWith("I am sorry.");

        concerns.read(reply.id(), volunteer);
        assertThat(concerns.unreadOf(requester)).hasSize(1);
        concerns.read(reply.id(), requester);
        concerns.read(reply.id(), requester);
        assertThat(concerns.unreadOf(requester)).isEmpty();
        assertThat(kinds()).containsSubsequence(
                "FeelingAnswered", "ConcernOpened", "ConcernTaken", "ConcernAnswered", "ReplyRead");
        assertThat(kinds()).containsOnlyOnce("ConcernTaken", "ReplyRead");
    }

    /** What was settled after the call is no answer to what somebody says a day later. */
    @Test
    void theSameWishADayLaterOpensAnewWhatWasSettled() {
        theyHaveACall();
        feelings.next(call, requester);
        feelings.feelWorst(call, requester);
        var concern = concernOf(requester);
        var admin = visitors.admin();
        concerns.reply(concern.id(), admin, new OwnWords("I am sorry."));
        clock.pass(A_DAY);
        lookingBack.ask(call, requester);
        lookingBack.feelWorst(call, requester);

        var again = concernOf(requester);
        assertThat(again.id()).isEqualTo(concern.id());
        assertThat(again.takenBy()).isEmpty();
        assertThat(again.openedAt()).isEqualTo(clock.instant());
        concerns.reply(concern.id(), visitors.admin(), new OwnWords("I have read it again."));
        assertThat(concerns.unreadOf(requester)).hasSize(2);
        assertThat(kinds()).containsSubsequence("ConcernOpened", "ConcernAnswered", "ConcernOpened", "ConcernAnswered");
    }

    @Test
    void aWishThatIsBeingLookedAfterIsNotOpenedAnew() {
        theyHaveACall();
        aftercare.askForATalk(call, requester, Optional.of(new OwnWords("It was loud.")));
        var concern = concernOf(requester);
        var admin = visitors.admin();
        concerns.take(concern.id(), admin);
        aftercare.askForATalk(call, requester, Optional.of(new OwnWords("It was dark.")));
        assertThat(concernOf(requester).takenBy()).contains(admin);
        assertThat(concernOf(requester).words()).contains(new OwnWords("It was loud."));
        assertThat(kinds()).containsOnlyOnce("ConcernOpened");

        concerns.close(concern.id(), admin);
        aftercare.askForATalk(call, requester, Optional.empty());
        assertThat(concernOf(requester).words()).contains(new OwnWords("It was loud."));
        assertThat(concernOf(requester).state()).isEqualTo(Concern.State.OPEN);
    }

    @Test
    void theWorstAnswerAloneOpensNothing() {
        theyHaveACall();
        requesterFeels(Feeling.VERY_BAD);
        assertThat(concerns.unsettled()).noneMatch(concern -> concern.person().equals(requester));
        assertThatThrownBy(() -> feelings.feelWorst(call, requester)).isInstanceOf(PromptClosed.class);
        assertThat(concerns.unsettled()).noneMatch(concern -> concern.person().equals(requester));
    }

    @Test
    void ofTwoCoordinatorsOneLooksAfterIt() throws Exception {
        for (var round = 0; round < 5; round++) {
            theyHaveACall();
            aftercare.askForATalk(call, requester, Optional.of(new OwnWords("It was loud.")));
            aftercare.askForATalk(call, requester, Optional.empty());
            var concern = concernOf(requester);
            assertThat(concern.words()).contains(new OwnWords("It was loud."));
            var start = new CyclicBarrier(2);
            var taken = 0;
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (var tried : threads.invokeAll(List.of(
                        take(start, concern, visitors.admin()), take(start, concern, visitors.admin())))) {
                    taken += tried.get() ? 1 : 0;
                }
            }
            assertThat(taken).isOne();
            var holder = concerns.find(concern.id()).orElseThrow().takenBy().orElseThrow();
            var other = visitors.admin();
            assertThatThrownBy(() -> concerns.reply(concern.id(), other, new OwnWords("Hello")))
                    .isInstanceOf(ConcernTakenByOther.class);
            concerns.close(concern.id(), holder);
            assertThatThrownBy(() -> concerns.reply(concern.id(), holder, new OwnWords("Hello")))
                    .isInstanceOf(ConcernTakenByOther.class);
            assertThat(concerns.unreadOf(requester)).isEmpty();
            requester = visitors.requester("mt");
        }
    }

    private Callable<Boolean> take(CyclicBarrier start, Concern concern, PersonId admin) {
        return () -> {
            start.await();
            try {
                concerns.take(concern.id(), admin);
                return true;
            } catch (ConcernTakenByOther faster) {
                return false;
            }
        };
    }

    @Test
    void whatIsGivenBackMayBeTakenByAnotherAndComesBeforeWhatIsTaken() {
        theyHaveACall();
        aftercare.askForATalk(call, requester, Optional.empty());
        var concern = concernOf(requester);
        var admin = visitors.admin();
        concerns.take(concern.id(), admin);
        clock.pass(Duration.ofMinutes(1));
        heavyCalls.heavy(call, volunteer);
        var open = concernOf(volunteer);
        assertThat(concerns.unsettled()).extracting(Concern::id).containsSubsequence(open.id(), concern.id());

        var other = visitors.admin();
        assertThatThrownBy(() -> concerns.giveBack(concern.id(), other)).isInstanceOf(ConcernTakenByOther.class);
        concerns.giveBack(concern.id(), admin);
        assertThatThrownBy(() -> concerns.giveBack(concern.id(), admin)).isInstanceOf(ConcernTakenByOther.class);
        assertThat(concerns.unsettled()).extracting(Concern::id).containsSubsequence(concern.id(), open.id());
        concerns.take(concern.id(), other);
        assertThat(concernOf(requester).takenBy()).contains(other);
        assertThat(kinds()).containsSubsequence("ConcernTaken", "ConcernGivenBack", "ConcernTaken");
        assertThat(kinds()).containsOnlyOnce("ConcernGivenBack");
    }

    @Test
    void onlyACoordinatorLooksAfterAConcern() {
        theyHaveACall();
        aftercare.askForATalk(call, requester, Optional.empty());
        var concern = concernOf(requester);
        assertThatThrownBy(() -> concerns.take(concern.id(), volunteer)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> concerns.reply(concern.id(), requester, new OwnWords("Hello")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> aftercare.askForATalk(call, visitors.requester("mt"), Optional.empty()))
                .isInstanceOf(NotYourCall.class);
    }

    @Test
    void aHeavyCallTellsACoordinatorAndLeavesTheVolunteerAlone() {
        theyHaveACall();
        onCall.begin(volunteer);
        heavyCalls.heavy(call, volunteer);
        heavyCalls.heavy(call, volunteer);
        assertThat(concernOf(volunteer).kind()).isEqualTo(Kind.HEAVY);
        assertThat(onCall.arrive(volunteer).onCall()).isFalse();

        heavyCalls.leaveAloneFor(volunteer, Snooze.ONE_DAY);
        var later = onCall.arrive(volunteer);
        assertThat(later.onCall()).isTrue();
        assertThat(later.snoozedUntil()).contains(clock.instant().plus(A_DAY));
        assertThatThrownBy(() -> heavyCalls.heavy(call, requester)).isInstanceOf(NotYourCall.class);
    }

    /** Requests of others are hurried by whoever is free now: many rows, and this one is not free. */
    @Test
    void whoeverIsLeftAloneHurriesNobody() {
        theyHaveACall();
        heavyCalls.heavy(call, volunteer);
        var waiting = matching.ask(visitors.requester("co"), new Need(""));
        var due = nextWave(waiting);
        heavyCalls.leaveAloneFor(volunteer, Snooze.ONE_HOUR);
        assertThat(nextWave(waiting)).isEqualTo(due);
        heavyCalls.leaveAloneFor(volunteer, Snooze.ONE_DAY);
        assertThat(onCall.arrive(volunteer).snoozedUntil()).contains(clock.instant().plus(A_DAY));
        onCall.begin(volunteer);
        assertThat(nextWave(waiting)).isNotEqualTo(due);
    }

    private Instant nextWave(RequestId waiting) {
        return jdbc.sql("select next_wave_at from help_request where id = ?").param(waiting.value())
                .query((row, number) -> SqlTime.read(row, "next_wave_at")).single();
    }
}
