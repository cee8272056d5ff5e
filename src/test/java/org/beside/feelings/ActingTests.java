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
import org.beside.MovableClock;
import org.beside.RoomTest;
import org.beside.Visitors;
import org.beside.call.CallTimes;
import org.beside.call.Calls;
import org.beside.feelings.Concern.Kind;
import org.beside.feelings.Prompt.State;
import org.beside.journey.Journeys;
import org.beside.journey.Recorded;
import org.beside.matching.Hand;
import org.beside.matching.Matching;
import org.beside.matching.Need;
import org.beside.matching.OnCall;
import org.beside.matching.Snooze;
import org.beside.people.Bonds;
import org.beside.people.HowOften;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.beside.shared.SqlTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The other two moments, and what is done about what people say, on one database. */
@RoomTest
abstract class ActingTests {

    private static final Duration A_DAY = Duration.ofHours(24);

    @Autowired Feelings feelings;
    @Autowired FeelingsWhileWaiting whileWaiting;
    @Autowired LookingBack lookingBack;
    @Autowired Aftercare aftercare;
    @Autowired ThankYous thanks;
    @Autowired Meetings meetings;
    @Autowired HeavyCalls heavyCalls;
    @Autowired Concerns concerns;
    @Autowired Prompts prompts;
    @Autowired Expiry expiry;
    @Autowired Calls calls;
    @Autowired Matching matching;
    @Autowired OnCall onCall;
    @Autowired Bonds bonds;
    @Autowired Journeys journeys;
    @Autowired Visitors visitors;
    @Autowired MovableClock clock;
    @Autowired Hand hand;
    @Autowired CallTimes callTimes;
    @Autowired JdbcClient jdbc;

    private PersonId requester;
    private PersonId volunteer;
    private RequestId request;
    private CallId call;

    @BeforeEach
    void aRequesterAndAVolunteer() {
        requester = visitors.requester("mt");
        volunteer = visitors.volunteerOnCall("mt");
    }

    @AfterEach
    void everybodyGoesHome() {
        jdbc.sql("update availability set on_call_since = null").update();
    }

    private void theyHaveACall() {
        onCall.begin(volunteer);
        request = matching.ask(requester, new Need(""));
        call = matching.answer(onCall.ringAt(volunteer).orElseThrow().offer(), volunteer);
        calls.firstFrameSeen(call, volunteer);
        calls.hangUp(call, requester);
        calls.wrappedUp(call, volunteer);
        onCall.end(volunteer);
    }

    private void requesterFeels(Feeling feeling) {
        feelings.next(call, requester);
        feelings.feel(call, requester, feeling);
        feelings.finish(call, requester);
    }

    @Test
    void theSameIsAskedAtThreeMomentsThatAreKeptApart() {
        onCall.end(volunteer);
        request = matching.ask(requester, new Need(""));
        assertThat(whileWaiting.mayAsk(request, requester)).isTrue();
        whileWaiting.ask(request, requester);
        whileWaiting.feel(request, requester, Feeling.BAD);
        assertThat(whileWaiting.mayAsk(request, requester)).isFalse();
        matching.cancel(request, requester);
        clock.pass(Duration.ofSeconds(1));
        theyHaveACall();
        requesterFeels(Feeling.GOOD);

        clock.pass(A_DAY.minusSeconds(1));
        assertThat(lookingBack.due(requester)).isEmpty();
        clock.pass(Duration.ofSeconds(1));
        assertThat(lookingBack.due(requester)).get().extracting(past -> past.call().id()).isEqualTo(call);
        lookingBack.ask(call, requester);
        assertThat(lookingBack.due(requester)).isEmpty();
        lookingBack.feel(call, requester, Feeling.VERY_GOOD);
        assertThat(jdbc.sql("""
                select moment || ' ' || choice from prompt where person_id = ? and question = 'FEELING'
                order by asked_at""").param(requester.value()).query(String.class).list())
                .containsExactly("WAITING BAD", "AFTER GOOD", "LATER VERY_GOOD");
        assertThat(momentsTold()).containsExactly("AFTER", "LATER");
    }

    @Test
    void nobodyIsAskedAgainWhileTheyWaitOnAfterACallThatNeverConnected() {
        request = matching.ask(requester, new Need(""));
        whileWaiting.ask(request, requester);
        whileWaiting.feel(request, requester, Feeling.BAD);
        var again = theCallNeverConnects();
        assertThat(whileWaiting.mayAsk(again, requester)).isFalse();
        whileWaiting.ask(again, requester);
        assertThat(prompts.stateOf(Prompt.whileWaiting(again, requester))).isEmpty();
        assertThat(whileWaiting.felt(again, requester)).contains(Feeling.BAD);
        matching.cancel(again, requester);
    }

    @Test
    void whoeverLikesToBeAskedNowAndThenIsAskedAboutOneWaitAWeekAndAboutItsCall() {
        jdbc.sql("update person set asked_how_often = ? where id = ?")
                .params(HowOften.NOW_AND_THEN.name(), requester.value()).update();
        request = matching.ask(requester, new Need(""));
        whileWaiting.ask(request, requester);
        var again = theCallNeverConnects();
        var other = visitors.volunteerOnCall("mt");
        hand.moves(Duration.ofSeconds(1));
        call = matching.answer(onCall.ringAt(other).orElseThrow().offer(), other);
        calls.hangUp(call, requester);
        assertThat(calls.find(call).orElseThrow().request()).isEqualTo(again);
        assertThat(feelings.upcoming(call, requester)).contains(Question.FEELING);

        request = matching.ask(requester, new Need(""));
        assertThat(whileWaiting.mayAsk(request, requester)).isFalse();
        clock.pass(Duration.ofDays(7));
        assertThat(whileWaiting.mayAsk(request, requester)).isTrue();
        matching.cancel(request, requester);
    }

    private RequestId theCallNeverConnects() {
        matching.answer(onCall.ringAt(volunteer).orElseThrow().offer(), volunteer);
        clock.pass(Duration.ofSeconds(45));
        callTimes.lookAtTheClock();
        return matching.waitingOf(requester).orElseThrow();
    }

    @Test
    void aWaitThatIsOverOrOfSomebodyElseAsksNothing() {
        request = matching.ask(requester, new Need(""));
        whileWaiting.ask(request, requester);
        whileWaiting.ask(request, volunteer);
        assertThat(whileWaiting.mayAsk(request, volunteer)).isFalse();
        assertThatThrownBy(() -> whileWaiting.feel(request, volunteer, Feeling.GOOD)).isInstanceOf(PromptClosed.class);
        expiry.leave(requester);
        assertThat(waitingState()).contains(State.ASKED);
        matching.cancel(request, requester);
        expiry.leave(requester);
        assertThat(waitingState()).contains(State.EXPIRED);
        assertThat(whileWaiting.mayAsk(request, requester)).isFalse();
    }

    @Test
    void aQuestionFromTheWaitIsLeftOnceTheCallIsOver() {
        request = matching.ask(requester, new Need(""));
        whileWaiting.ask(request, requester);
        call = matching.answer(onCall.ringAt(volunteer).orElseThrow().offer(), volunteer);
        calls.hangUp(call, requester);
        feelings.next(call, requester);
        assertThat(waitingState()).contains(State.EXPIRED);
    }

    @Test
    void theLastMomentIsAskedOnceAndLeftByTheNextVisit() {
        theyHaveACall();
        clock.pass(A_DAY);
        lookingBack.ask(call, requester);
        expiry.leave(requester);
        assertThatThrownBy(() -> lookingBack.feel(call, requester, Feeling.GOOD)).isInstanceOf(PromptClosed.class);
        assertThat(lookingBack.due(requester)).isEmpty();
        assertThatThrownBy(() -> lookingBack.ask(call, visitors.requester("mt"))).isInstanceOf(NotYourCall.class);
    }

    @Test
    void theLastMomentStaysOpenForADayOnAPageThatIsKept() {
        theyHaveACall();
        clock.pass(A_DAY);
        lookingBack.ask(call, requester);
        clock.pass(Duration.ofHours(23));
        expiry.expire();
        lookingBack.feel(call, requester, Feeling.GOOD);
    }

    @Test
    void whoeverDoesNotWantToBeAskedIsAskedAtNoMoment() {
        theyHaveACall();
        jdbc.sql("update person set asked_how_often = ? where id = ?")
                .params(HowOften.NEVER.name(), requester.value()).update();
        clock.pass(A_DAY);
        assertThat(lookingBack.due(requester)).isEmpty();
        request = matching.ask(requester, new Need(""));
        assertThat(whileWaiting.mayAsk(request, requester)).isFalse();
        matching.cancel(request, requester);
    }

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

    @Test
    void aThankYouIsShownOnceAndSaysNothingOfHowItFelt() {
        theyHaveACall();
        requesterFeels(Feeling.VERY_BAD);
        thanks.thank(call, requester, Optional.of(new ThankWords("  You were kind <b>today</b>. ")));
        thanks.thank(call, requester, Optional.of(new ThankWords("Again")));
        assertThat(thanks.hasThanked(call, requester)).isTrue();
        assertThat(thanks.hasThanked(call, volunteer)).isFalse();

        var shown = thanks.unseenBy(volunteer);
        assertThat(shown).singleElement().satisfies(thank ->
                assertThat(thank.words()).contains(new ThankWords("You were kind <b>today</b>.")));
        assertThat(shown.toString()).doesNotContain("BAD", "kind");
        assertThat(thanks.unseenBy(volunteer)).isEqualTo(shown);
        thanks.see(shown.getFirst());
        thanks.see(shown.getFirst());
        assertThat(thanks.unseenBy(volunteer)).isEmpty();
        assertThat(kinds()).containsOnlyOnce("ThanksGiven", "ThanksSeen");
        assertThatThrownBy(() -> thanks.thank(call, visitors.requester("mt"), Optional.empty()))
                .isInstanceOf(NotYourCall.class);
    }

    @Test
    void nobodyIsShownAThankYouFromWhomTheyLeft() {
        theyHaveACall();
        meetings.apart(call, volunteer);
        thanks.thank(call, requester, Optional.empty());
        assertThat(thanks.unseenBy(volunteer)).isEmpty();
    }

    @Test
    void meetingAgainIsAWishOfBothAndPartingHoldsAtOnce() {
        theyHaveACall();
        meetings.again(call, requester);
        meetings.again(call, requester);
        assertThat(bonds.againWith(requester)).isEmpty();
        meetings.again(call, volunteer);
        assertThat(bonds.againWith(requester)).containsExactly(volunteer);
        meetings.apart(call, requester);
        assertThat(bonds.separatedFrom(volunteer)).containsExactly(requester);
        assertThat(kinds().stream().filter(kind -> kind.endsWith("Wished")).toList())
                .containsExactly("AgainWished", "AgainWished", "ApartWished");
        assertThatThrownBy(() -> meetings.apart(call, visitors.requester("mt"))).isInstanceOf(NotYourCall.class);
    }

    @Test
    void aBadCallIsSpokenOfOnceWithAnotherWay() {
        theyHaveACall();
        var goodCall = call;
        requesterFeels(Feeling.VERY_GOOD);
        assertThat(aftercare.speakOf(requester)).isEmpty();
        clock.pass(Duration.ofHours(1));
        volunteer = visitors.volunteerOnCall("mt");
        theyHaveACall();
        requesterFeels(Feeling.BAD);

        var bad = aftercare.speakOf(requester).orElseThrow();
        assertThat(bad.call()).isEqualTo(call);
        assertThat(bad.twice()).isFalse();
        assertThat(bad.goodBefore()).get().extracting(past -> past.call().id()).isEqualTo(goodCall);
        assertThat(aftercare.speakOf(requester)).isEmpty();
        assertThat(kinds()).containsOnlyOnce("BadCallSpokenOf");
        assertThat(concerns.unsettled()).noneMatch(concern -> concern.person().equals(requester));

        clock.pass(Duration.ofHours(1));
        meetings.again(goodCall, requester);
        theyHaveACall();
        requesterFeels(Feeling.VERY_BAD);
        var again = aftercare.speakOf(requester).orElseThrow();
        assertThat(again.twice()).isTrue();
        assertThat(again.goodBefore()).isEmpty();
    }

    @Test
    void aCallOfWhichNothingWasToldStandsBetweenTwoBadOnes() {
        theyHaveACall();
        requesterFeels(Feeling.BAD);
        clock.pass(Duration.ofHours(1));
        theyHaveACall();
        clock.pass(Duration.ofHours(1));
        theyHaveACall();
        requesterFeels(Feeling.BAD);
        assertThat(aftercare.speakOf(requester).orElseThrow().twice()).isFalse();
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

    private Concern concernOf(PersonId person) {
        return concerns.unsettled().stream().filter(concern -> concern.person().equals(person)).findFirst().orElseThrow();
    }

    private Optional<State> waitingState() {
        return prompts.stateOf(Prompt.whileWaiting(request, requester));
    }

    private List<String> momentsTold() {
        return journeys.of(request).stream().filter(step -> step.is(Prompt.FeelingAnswered.class))
                .map(step -> step.detail("moment").orElseThrow()).toList();
    }

    private List<String> kinds() {
        return journeys.of(request).stream().map(Recorded::kind).toList();
    }
}
