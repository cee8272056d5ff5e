package org.beside.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import org.beside.MovableClock;
import org.beside.RoomTest;
import org.beside.Visitors;
import org.beside.call.Call.State;
import org.beside.call.Part.Phase;
import org.beside.journey.Journeys;
import org.beside.journey.Recorded;
import org.beside.matching.Availability;
import org.beside.matching.Availability.Activity;
import org.beside.matching.Matching;
import org.beside.matching.Need;
import org.beside.matching.NeedKind;
import org.beside.matching.OnCall;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A call's life, on one database. */
@RoomTest
abstract class CallsTests {

    @Autowired Calls calls;
    @Autowired Matching matching;
    @Autowired OnCall onCall;
    @Autowired Journeys journeys;
    @Autowired Visitors visitors;
    @Autowired MovableClock clock;

    private static final Need LETTER = new Need("a letter", Optional.of(NeedKind.READING));

    private PersonId requester;
    private PersonId volunteer;
    private RequestId request;
    private CallId call;

    /** Only these two speak Welsh, until the volunteer goes home. */
    @BeforeEach
    void someoneAnswers() {
        requester = visitors.requester("cy");
        volunteer = visitors.volunteerOnCall("cy");
        request = matching.ask(requester, LETTER);
        call = matching.answer(onCall.ringAt(volunteer).orElseThrow().offer(), volunteer);
        onCall.end(volunteer);
    }

    @Test
    void theAnswerBeginsACallBetweenTheTwo() {
        assertThat(calls.find(call)).contains(
                new Call(call, request, requester, volunteer, State.CONNECTING, Optional.empty()));
        assertThat(calls.roleIn(call, requester)).contains(CallRole.REQUESTER);
        assertThat(calls.roleIn(call, volunteer)).contains(CallRole.VOLUNTEER);
        assertThat(calls.ongoingOf(requester)).contains(call);
        assertThat(calls.ongoingOf(volunteer)).contains(call);
        assertThat(calls.isOver(call)).isFalse();
    }

    @Test
    void aCallHasAPlaceForItsTwoFromTheRingOn() {
        var asking = visitors.requester("mi");
        var looking = visitors.volunteerOnCall("mi");
        var waiting = matching.ask(asking, new Need(""));
        var ringing = CallId.of(onCall.ringAt(looking).orElseThrow().offer());
        assertThat(calls.partIn(ringing, asking)).contains(new Part(CallRole.REQUESTER, Phase.RINGING));
        assertThat(calls.partIn(ringing, looking)).contains(new Part(CallRole.VOLUNTEER, Phase.RINGING));
        assertThat(calls.partIn(ringing, volunteer)).isEmpty();
        assertThat(calls.answer(ringing, asking)).isFalse();

        assertThat(calls.answer(ringing, looking)).isTrue();
        assertThat(calls.answer(ringing, looking)).isTrue();
        assertThat(calls.find(ringing).map(Call::request)).contains(waiting);
        assertThat(calls.partIn(ringing, looking)).contains(new Part(CallRole.VOLUNTEER, Phase.ANSWERED));
        assertThat(calls.partIn(ringing, volunteer)).isEmpty();

        calls.hangUp(ringing, asking);
        onCall.end(looking);
        assertThat(calls.partIn(ringing, asking)).contains(new Part(CallRole.REQUESTER, Phase.OVER));
    }

    @Test
    void aRingThatNobodyAnswersIsACallThatIsOver() {
        var asking = visitors.requester("mi");
        var looking = visitors.volunteerOnCall("mi");
        var waiting = matching.ask(asking, new Need(""));
        var ringing = CallId.of(onCall.ringAt(looking).orElseThrow().offer());
        matching.cancel(waiting, asking);
        onCall.end(looking);
        assertThat(calls.partIn(ringing, asking)).contains(new Part(CallRole.REQUESTER, Phase.OVER));
        assertThat(calls.partIn(ringing, looking)).contains(new Part(CallRole.VOLUNTEER, Phase.OVER));
        assertThat(calls.answer(ringing, looking)).isFalse();
        assertThat(calls.find(ringing)).isEmpty();
    }

    @Test
    void aSideThatGoesWhileItConnectsIsLeftToTheDeadline() {
        calls.lost(call, volunteer);
        assertThat(state()).isEqualTo(State.CONNECTING);
    }

    @Test
    void theFirstPictureMakesItLiveOnce() {
        calls.firstFrameSeen(call, volunteer);
        calls.firstFrameSeen(call, volunteer);
        assertThat(state()).isEqualTo(State.LIVE);
        assertThat(journey()).containsOnlyOnce("FirstFrameSeen");
        assertThat(onCall.arrive(volunteer).lastConnected()).contains(clock.instant());
    }

    @Test
    void onlyTheVolunteerSeesTheFirstPicture() {
        calls.firstFrameSeen(call, requester);
        assertThat(state()).isEqualTo(State.CONNECTING);
    }

    @Test
    void aPictureThatComesAfterTheEndWakesNothingUp() {
        calls.hangUp(call, requester);
        calls.firstFrameSeen(call, volunteer);
        assertThat(state()).isEqualTo(State.ENDED);
        assertThat(journey()).doesNotContain("FirstFrameSeen");
    }

    @Test
    void eitherSideHangsUpAndTheReasonSaysWho() {
        calls.hangUp(call, requester);
        assertThat(calls.endReason(call)).contains(EndReason.HUNG_UP_BY_REQUESTER);
        assertThat(last().person()).contains(requester);

        someoneAnswers();
        calls.hangUp(call, volunteer);
        assertThat(calls.endReason(call)).contains(EndReason.HUNG_UP_BY_VOLUNTEER);
        assertThat(last().person()).contains(volunteer);
    }

    @Test
    void theFirstToHangUpIsWhoEndedIt() {
        calls.hangUp(call, requester);
        calls.hangUp(call, volunteer);
        calls.lost(call, volunteer);
        assertThat(calls.endReason(call)).contains(EndReason.HUNG_UP_BY_REQUESTER);
        assertThat(journey()).containsOnlyOnce("CallEnded");
    }

    @Test
    void twoWhoHangUpAtTheSameInstantEndItOnce() throws Exception {
        for (var round = 0; round < 10; round++) {
            var start = new CyclicBarrier(2);
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (var done : threads.invokeAll(List.of(hangUp(start, requester), hangUp(start, volunteer)))) {
                    done.get();
                }
            }
            assertThat(journey()).containsOnlyOnce("CallEnded");
            assertThat(activity()).isEqualTo(Activity.WRAPPING_UP);
            someoneAnswers();
        }
    }

    @Test
    void nobodyElseCanDoAnythingToACall() {
        var stranger = visitors.volunteerOnCall("en");
        var before = journey();
        calls.firstFrameSeen(call, stranger);
        calls.hangUp(call, stranger);
        calls.lost(call, stranger);
        calls.away(call, stranger, clock.instant());
        calls.back(call, stranger);
        calls.wrappedUp(call, stranger);
        assertThat(state()).isEqualTo(State.CONNECTING);
        assertThat(journey()).isEqualTo(before);
        assertThat(calls.roleIn(call, stranger)).isEmpty();
        assertThat(calls.ongoingOf(stranger)).isEmpty();
    }

    @Test
    void aCallThatDoesNotExistIsNobodys() {
        var none = new CallId(new UUID(0, 0));
        calls.hangUp(none, requester);
        calls.firstFrameSeen(none, volunteer);
        calls.lost(none, requester);
        assertThat(calls.find(none)).isEmpty();
        assertThat(calls.isOver(none)).isFalse();
    }

    @Test
    void aModeratorEndsItByNameAndSaysWhyOnce() {
        var moderator = visitors.admin();
        calls.firstFrameSeen(call, volunteer);
        assertThat(calls.endByModerator(call, moderator, new Grounds("They were shouted at."))).isTrue();
        assertThat(calls.endByModerator(call, moderator, new Grounds("Once more"))).isFalse();
        assertThat(calls.endReason(call)).contains(EndReason.ENDED_BY_MODERATOR);
        assertThat(journey()).containsOnlyOnce("CallEnded", "StoppedByModerator");
        assertThat(last().person()).contains(moderator);
        assertThat(last().detail("grounds")).contains("They were shouted at.");
        assertThat(activity()).isEqualTo(Activity.WRAPPING_UP);
        assertThat(matching.openOf(requester)).isEmpty();
    }

    @Test
    void aModeratorsGroundsAreOneReadableLine() {
        assertThat(Grounds.problemWith(" ")).contains("board.stop.grounds.empty");
        assertThat(Grounds.problemWith("x".repeat(301))).contains("board.stop.grounds.long");
        assertThat(Grounds.problemWith("a\u0000b")).contains("board.stop.grounds.characters");
        assertThat(new Grounds(" a ").text()).isEqualTo("a");
    }

    @Test
    void aSideThatDoesNotComeBackIsLost() {
        calls.firstFrameSeen(call, volunteer);
        calls.away(call, requester, clock.instant());
        calls.lost(call, requester);
        assertThat(calls.endReason(call)).contains(EndReason.LOST);
        assertThat(last().person()).contains(requester);
    }

    @Test
    void aCallWithoutAPictureIsGivenUpAfterFortyFiveSeconds() {
        clock.pass(Duration.ofMillis(44_999));
        calls.giveUpOnThoseThatNeverConnected();
        assertThat(state()).isEqualTo(State.CONNECTING);

        clock.pass(Duration.ofMillis(1));
        calls.giveUpOnThoseThatNeverConnected();
        assertThat(calls.endReason(call)).contains(EndReason.NEVER_CONNECTED);
        assertThat(last().person()).isEmpty();
        assertThat(activity()).isEqualTo(Activity.WRAPPING_UP);
    }

    @Test
    void aCallThatNeverConnectsPutsItsRequesterFirstInLineAgain() {
        var askedAt = matching.find(request).orElseThrow().askedAt();
        clock.pass(Duration.ofSeconds(46));
        calls.giveUpOnThoseThatNeverConnected();

        var again = matching.openOf(requester).orElseThrow();
        assertThat(again.continues()).contains(request);
        assertThat(again.need()).isEqualTo(LETTER);
        assertThat(again.askedAt()).isEqualTo(askedAt);
        assertThat(matching.waitOf(again.id()).orElseThrow().again()).isTrue();
        matching.cancel(again.id(), requester);
    }

    @Test
    void aLiveCallIsNeverGivenUpHoweverLongItIs() {
        calls.firstFrameSeen(call, volunteer);
        clock.pass(Duration.ofHours(5));
        calls.giveUpOnThoseThatNeverConnected();
        assertThat(state()).isEqualTo(State.LIVE);
    }

    @Test
    void theJourneyTellsTheCallInTheOrderInWhichItHappened() {
        calls.firstFrameSeen(call, volunteer);
        calls.away(call, requester, clock.instant());
        calls.back(call, requester);
        calls.hangUp(call, requester);
        calls.away(call, volunteer, clock.instant());
        assertThat(journey()).containsExactly("RequestAsked", "VolunteerRung", "RequestAnswered", "FirstFrameSeen",
                "SideAway", "SideBack", "CallEnded");
        assertThat(journeys.of(request)).filteredOn(touchpoint -> touchpoint.kind().startsWith("Side"))
                .allSatisfy(touchpoint -> assertThat(touchpoint.detail("side")).contains("REQUESTER"));
    }

    @Test
    void anAbsenceIsToldOnceAndTakenBackOnlyWhereItWasTold() {
        var since = clock.instant();
        clock.pass(Duration.ofSeconds(5));
        calls.back(call, requester);
        calls.away(call, requester, since);
        calls.away(call, requester, clock.instant());
        calls.back(call, volunteer);
        calls.away(call, volunteer, since);
        calls.back(call, requester);
        calls.back(call, requester);
        assertThat(journeys.of(request)).filteredOn(touchpoint -> touchpoint.kind().startsWith("Side"))
                .extracting(touchpoint -> touchpoint.kind() + " " + touchpoint.detail("side").orElseThrow(), Recorded::at)
                .containsExactly(tuple("SideAway REQUESTER", since), tuple("SideAway VOLUNTEER", since),
                        tuple("SideBack REQUESTER", clock.instant()));
    }

    @Test
    void theVolunteerIsInTheCallThenWrapsUpThenIsFree() {
        assertThat(activity()).isEqualTo(Activity.IN_CALL);
        calls.wrappedUp(call, volunteer);
        assertThat(activity()).isEqualTo(Activity.IN_CALL);
        calls.hangUp(call, requester);
        assertThat(activity()).isEqualTo(Activity.WRAPPING_UP);
        calls.wrappedUp(call, requester);
        assertThat(activity()).isEqualTo(Activity.WRAPPING_UP);
        calls.wrappedUp(call, volunteer);
        assertThat(activity()).isEqualTo(Activity.FREE);
    }

    @Test
    void aCallThatIsOverIsNoLongerGoingOn() {
        assertThat(calls.ongoing()).extracting(Call::id).contains(call);
        calls.hangUp(call, requester);
        assertThat(calls.ongoing()).extracting(Call::id).doesNotContain(call);
        assertThat(calls.ongoingOf(requester)).isEmpty();
        assertThat(calls.roleIn(call, requester)).contains(CallRole.REQUESTER);
    }

    private Callable<Void> hangUp(CyclicBarrier start, PersonId who) {
        return () -> {
            start.await();
            calls.hangUp(call, who);
            return null;
        };
    }

    private State state() {
        return calls.find(call).orElseThrow().state();
    }

    private Activity activity() {
        Availability now = onCall.arrive(volunteer);
        return now.activity();
    }

    private Recorded last() {
        return journeys.of(request).getLast();
    }

    private List<String> journey() {
        return journeys.of(request).stream().map(Recorded::kind).toList();
    }
}
