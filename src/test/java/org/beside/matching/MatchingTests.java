package org.beside.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.beside.MovableClock;
import org.beside.Visitors;
import org.beside.RoomTest;
import org.beside.call.Calls;
import org.beside.journey.Journeys;
import org.beside.journey.Recorded;
import org.beside.matching.HelpRequest.State;
import org.beside.people.Bonds;
import org.beside.people.People;
import org.beside.shared.CallId;
import org.beside.shared.OfferId;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Asking, ringing and answering, on one database. */
@RoomTest
abstract class MatchingTests {

    @Autowired Matching matching;
    @Autowired OnCall onCall;
    @Autowired Timekeeper timekeeper;
    @Autowired Availabilities availabilities;
    @Autowired Offers offers;
    @Autowired Calls calls;
    @Autowired Journeys journeys;
    @Autowired Closing closing;
    @Autowired Bonds bonds;
    @Autowired People people;
    @Autowired Expectations expectations;
    @Autowired Visitors visitors;
    @Autowired MovableClock clock;

    /** Nobody of an earlier test is rung in the next one. */
    @AfterEach
    void everybodyGoesHome() {
        clock.pass(Duration.ofMinutes(10));
        timekeeper.tick();
    }

    @Test
    void firstAnswerWinsAndTheOthersAreToldThatSomeoneWasFaster() {
        var first = visitors.volunteerOnCall("en");
        var second = visitors.volunteerOnCall("en");
        var request = matching.ask(visitors.requester("en"), new Need("a milk carton"));
        var late = ringAt(second);

        var call = matching.answer(ringAt(first), first);

        assertThat(calls.ongoingOf(first)).contains(call);
        assertThatThrownBy(() -> matching.answer(late, second)).isInstanceOf(AnsweredTooLate.class);
        assertThat(onCall.ringAt(second)).isEmpty();
        assertThat(activity(second)).isEqualTo(Availability.Activity.FREE);
        assertThat(activity(first)).isEqualTo(Availability.Activity.IN_CALL);
        assertThat(journey(request)).containsExactly(
                "RequestAsked", "VolunteerRung", "VolunteerRung", "RequestAnswered", "OfferWithdrawn");
    }

    @Test
    void exactlyOneOfManySimultaneousAnswersWins() throws Exception {
        for (var round = 0; round < 10; round++) {
            var volunteers = List.of(visitors.volunteerOnCall("sw"), visitors.volunteerOnCall("sw"),
                    visitors.volunteerOnCall("sw"));
            var request = matching.ask(visitors.requester("sw"), new Need(""));
            var answers = volunteers.stream()
                    .<Callable<CallId>>map(volunteer -> {
                        var ring = ringAt(volunteer);
                        return () -> matching.answer(ring, volunteer);
                    }).toList();
            try (var threads = Executors.newFixedThreadPool(3)) {
                assertThat(threads.invokeAll(answers).stream().filter(MatchingTests::succeeded)).hasSize(1);
            }
            assertThat(matching.find(request).orElseThrow().state()).isEqualTo(State.ANSWERED);
            volunteers.forEach(onCall::end);
        }
    }

    /** Two threads that meet at the same instant: what each is told, and what all tables say, must be one story. */
    @Test
    void aRequestThatIsCancelledAndAnsweredAtTheSameInstantHasOneOutcome() throws Exception {
        var requester = visitors.requester("ka");
        var volunteer = visitors.volunteerOnCall("ka");
        var bystander = visitors.volunteerOnCall("ka");
        var outcomes = new HashSet<State>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var round = 0; round < 100; round++) {
                var request = matching.ask(requester, new Need(""));
                var ring = ringAt(volunteer);
                var start = new CyclicBarrier(2);
                var lead = round % 20 * 100_000L;
                var cancelling = threads.submit(() -> {
                    start.await();
                    LockSupport.parkNanos(lead);
                    matching.cancel(request, requester);
                    return true;
                });
                var answering = threads.submit(() -> {
                    start.await();
                    return matching.answer(ring, volunteer);
                });
                cancelling.get();
                var answered = succeeded(answering);
                outcomes.add(oneStory(request, ring, volunteer, bystander, answered));
                calls.ongoingOf(volunteer).ifPresent(call -> {
                    calls.hangUp(call, volunteer);
                    calls.wrappedUp(call, volunteer);
                });
            }
        }
        assertThat(outcomes).isSubsetOf(State.ANSWERED, State.CANCELLED);
    }

    private State oneStory(
            RequestId request, OfferId ring, PersonId volunteer, PersonId bystander, boolean answered) {
        var state = matching.find(request).orElseThrow().state();
        assertThat(state).isEqualTo(answered ? State.ANSWERED : State.CANCELLED);
        assertThat(offers.find(ring).orElseThrow().state())
                .isEqualTo(answered ? Offer.State.ACCEPTED : Offer.State.WITHDRAWN);
        assertThat(offers.ringingFor(request)).isEmpty();
        assertThat(activity(volunteer)).isEqualTo(answered ? Availability.Activity.IN_CALL : Availability.Activity.FREE);
        assertThat(activity(bystander)).isEqualTo(Availability.Activity.FREE);
        assertThat(calls.ongoingOf(volunteer).isPresent()).isEqualTo(answered);
        assertThat(journey(request)).filteredOn(kind -> kind.equals("RequestAnswered") || kind.equals("RequestCancelled"))
                .containsExactly(answered ? "RequestAnswered" : "RequestCancelled");
        assertThat(journey(request)).filteredOn("OfferWithdrawn"::equals)
                .hasSize(offers.madeFor(request, Optional.empty()).size() - (answered ? 1 : 0));
        return state;
    }

    @Test
    void ringsOnlyThoseWhoShareALanguageAndAreHere() {
        var here = visitors.volunteerOnCall("ko", "en");
        var otherLanguage = visitors.volunteerOnCall("fr");
        var offCall = visitors.volunteer("ko");
        var request = matching.ask(visitors.requester("ko"), new Need(""));

        assertThat(onCall.ringAt(here)).isPresent();
        assertThat(onCall.ringAt(otherLanguage)).isEmpty();
        assertThat(onCall.ringAt(offCall)).isEmpty();
        assertThat(matching.waitOf(request).orElseThrow()).isEqualTo(new Wait(
                Duration.ZERO, 1, 1, Set.of(Daytime.MORNING), Set.of(), Optional.empty(), false, false));
    }

    @Test
    void aVolunteerWhoseTabDiedIsNotRung() {
        var gone = visitors.volunteerOnCall("da");
        clock.pass(Duration.ofSeconds(12));
        timekeeper.tick();
        matching.ask(visitors.requester("da"), new Need(""));
        assertThat(onCall.ringAt(gone)).isEmpty();

        onCall.stillHere(gone);
        clock.pass(Duration.ofSeconds(3));
        timekeeper.tick();
        assertThat(onCall.ringAt(gone)).isPresent();
    }

    @Test
    void ringsTheNextVolunteersWhenAllHaveDeclined() {
        var declining = List.of(
                visitors.volunteerOnCall("is"), visitors.volunteerOnCall("is"), visitors.volunteerOnCall("is"));
        matching.ask(visitors.requester("is"), new Need(""));
        var next = visitors.volunteerOnCall("is");
        assertThat(onCall.ringAt(next)).isEmpty();

        declining.forEach(volunteer -> matching.decline(ringAt(volunteer), volunteer));
        timekeeper.tick();

        assertThat(onCall.ringAt(next)).isPresent();
        assertThat(declining).allSatisfy(volunteer -> assertThat(onCall.ringAt(volunteer)).isEmpty());
    }

    @Test
    void aRingEndsByItselfAfterTwentySeconds() {
        var volunteer = visitors.volunteerOnCall("mt");
        var request = matching.ask(visitors.requester("mt"), new Need(""));
        var ring = ringAt(volunteer);
        clock.pass(Duration.ofSeconds(20));
        onCall.stillHere(volunteer);
        timekeeper.tick();

        assertThat(onCall.ringAt(volunteer)).isEmpty();
        assertThat(activity(volunteer)).isEqualTo(Availability.Activity.FREE);
        assertThatThrownBy(() -> matching.answer(ring, volunteer)).isInstanceOf(AnsweredTooLate.class);
        assertThat(journey(request)).contains("OfferMissed");
    }

    @Test
    void twoRingsThatWereNotHeardInARowTakeAVolunteerOffCall() {
        var volunteer = visitors.volunteerOnCall("lb");
        for (var missed = 0; missed < 2; missed++) {
            assertThat(availabilities.find(volunteer).orElseThrow().onCall()).isTrue();
            matching.ask(visitors.requester("lb"), new Need(""));
            miss(volunteer);
        }
        assertThat(availabilities.find(volunteer).orElseThrow().onCall()).isFalse();

        onCall.begin(volunteer);
        matching.ask(visitors.requester("lb"), new Need(""));
        assertThat(onCall.ringAt(volunteer)).isPresent();
    }

    @Test
    void whoeverSaysNotNowInBetweenIsThere() {
        var volunteer = visitors.volunteerOnCall("oc");
        matching.ask(visitors.requester("oc"), new Need(""));
        miss(volunteer);
        matching.ask(visitors.requester("oc"), new Need(""));
        matching.decline(ringAt(volunteer), volunteer);
        matching.ask(visitors.requester("oc"), new Need(""));
        miss(volunteer);
        assertThat(availabilities.find(volunteer).orElseThrow().onCall()).isTrue();
    }

    @Test
    void aVolunteerWhoseTabDiesWhileItRingsIsFreeAgainAndTheNextIsRung() {
        var gone = visitors.volunteerOnCall("sm");
        var request = matching.ask(visitors.requester("sm"), new Need(""));
        ringAt(gone);
        var next = visitors.volunteerOnCall("sm");
        clock.pass(Duration.ofSeconds(12));
        onCall.stillHere(next);
        timekeeper.tick();

        assertThat(activity(gone)).isEqualTo(Availability.Activity.FREE);
        assertThat(onCall.ringAt(next)).isPresent();
        assertThat(journey(request)).contains("OfferWithdrawn").doesNotContain("OfferMissed");
        onCall.arrive(gone);
        clock.pass(Duration.ofSeconds(5));
        timekeeper.tick();
        assertThat(onCall.ringAt(gone)).as("it was not theirs to answer, so they may be rung again").isPresent();
    }

    @Test
    void whoeverIsSnoozedIsLeftAloneUntilThenOrUntilTheyPress() {
        var volunteer = visitors.volunteerOnCall("fo");
        onCall.snooze(volunteer, Snooze.ONE_HOUR);
        var request = matching.ask(visitors.requester("fo"), new Need(""));
        assertThat(onCall.ringAt(volunteer)).isEmpty();

        clock.pass(Duration.ofMinutes(60));
        onCall.stillHere(volunteer);
        matching.stillWaiting(request);
        var other = matching.ask(visitors.requester("fo"), new Need(""));
        assertThat(onCall.ringAt(volunteer)).isPresent();
        matching.decline(ringAt(volunteer), volunteer);
        assertThat(matching.waitOf(other)).isPresent();

        onCall.snooze(volunteer, Snooze.ONE_WEEK);
        onCall.begin(volunteer);
        matching.ask(visitors.requester("fo"), new Need(""));
        assertThat(onCall.ringAt(volunteer)).isPresent();
    }

    @Test
    void separatedPeopleNeverMeetAndPrivateThingsAreForVerifiedEyes() {
        var volunteer = visitors.volunteerOnCall("se");
        var requester = visitors.requester("se");
        bonds.separate(requester, volunteer);
        matching.ask(requester, new Need(""));
        assertThat(onCall.ringAt(volunteer)).isEmpty();

        matching.ask(visitors.requester("se"), new Need(""), true);
        assertThat(onCall.ringAt(volunteer)).isEmpty();
        matching.ask(visitors.requester("se"), new Need(""));
        assertThat(onCall.ringAt(volunteer)).isPresent();
    }

    @Test
    void twoWhoAskedForEachOtherHaveTheFirstTenSecondsAlone() {
        var partner = visitors.volunteerOnCall("yi");
        var other = visitors.volunteerOnCall("yi");
        var requester = visitors.requester("yi");
        bonds.wishAgain(requester, partner);
        bonds.wishAgain(partner, requester);
        matching.ask(requester, new Need(""));
        assertThat(onCall.ringAt(partner).orElseThrow().reasons()).contains(Reason.AGAIN_PLEASE);
        assertThat(onCall.ringAt(other)).isEmpty();

        clock.pass(Duration.ofSeconds(10));
        onCall.stillHere(partner);
        onCall.stillHere(other);
        timekeeper.tick();
        assertThat(onCall.ringAt(other)).isPresent();
    }

    /** A page learns of what its person says elsewhere: here, that quiet hours have begun. */
    @Test
    void whatPeopleSayAboutThemselvesHoldsAtOnce() {
        var volunteer = visitors.volunteerOnCall("cs");
        people.speak(volunteer, Visitors.spoken("sk"));
        matching.ask(visitors.requester("cs"), new Need(""));
        assertThat(onCall.ringAt(volunteer)).isEmpty();
        matching.ask(visitors.requester("sk"), new Need(""));
        assertThat(onCall.ringAt(volunteer)).isPresent();
    }

    @Test
    void whoeverLeavesTheLineIsToldOnceWhenSomebodyIsFreeAndGoesOnFromTheirPlace() {
        var requester = visitors.requester("bo");
        var request = matching.ask(requester, new Need("a thermostat"));
        assertThat(matching.standBy(request, requester)).isTrue();
        clock.pass(Duration.ofHours(2));
        timekeeper.tick();
        assertThat(matching.openOf(requester).orElseThrow().state()).isEqualTo(State.STANDING_BY);

        var volunteer = visitors.volunteerOnCall("bo");
        timekeeper.tick();
        timekeeper.tick();
        assertThat(journey(request)).containsExactly("RequestAsked", "StoodBy", "SomeoneIsFree");
        assertThat(onCall.ringAt(volunteer)).isEmpty();

        assertThat(matching.ask(requester, new Need(""))).isEqualTo(request);
        assertThat(onCall.ringAt(volunteer).orElseThrow().need()).isEqualTo(new Need("a thermostat"));
        assertThat(journey(request)).endsWith("AskedNow", "VolunteerRung");
    }

    @Test
    void whoeverFoundNobodyMayStandByAndBecomesNewsAgainWhenSomebodyIsFreeAgain() {
        var requester = visitors.requester("nv");
        var request = matching.ask(requester, new Need(""));
        closing.giveUp(matching.find(request).orElseThrow());
        assertThat(matching.standBy(request, requester)).isTrue();
        var lastWeek = visitors.requester("nv");
        var old = matching.ask(lastWeek, new Need(""));
        closing.giveUp(matching.find(old).orElseThrow());
        clock.pass(Duration.ofMinutes(16));
        assertThat(matching.standBy(old, lastWeek)).isFalse();

        var volunteer = visitors.volunteerOnCall("nv");
        timekeeper.tick();
        onCall.end(volunteer);
        timekeeper.tick();
        onCall.begin(volunteer);
        timekeeper.tick();
        assertThat(journey(request)).filteredOn("SomeoneIsFree"::equals).hasSize(2);
        assertThat(matching.cancel(request, requester)).isTrue();
        assertThat(matching.standBy(request, requester)).isFalse();
        assertThat(matching.askNow(request, requester)).isFalse();
    }

    @Test
    void theWaitingPageIsToldWhatIsTypicalOnceEnoughIsKnown() {
        var languages = List.of("mi", "sm", "to", "fj", "ty");
        clock.pass(Duration.ofHours(2));
        for (var language : languages) {
            var volunteer = visitors.volunteerOnCall(language);
            assertThat(typical()).isEmpty();
            matching.ask(visitors.requester(language), new Need(""));
            clock.pass(Duration.ofSeconds(7));
            matching.answer(ringAt(volunteer), volunteer);
        }
        assertThat(typical()).contains(Duration.ofSeconds(7));
        clock.pass(Duration.ofHours(2));
        assertThat(typical()).isEmpty();
    }

    @Test
    void aVolunteerIsToldHowOftenSomebodyAsksAtThisHour() {
        var volunteer = visitors.volunteerOnCall("ht", "fr");
        assertThat(expectations.of(volunteer)).isEqualTo(
                new Expectation(Optional.of(clock.instant()), 0, Optional.empty()));
        for (var asked = 0; asked < 7; asked++) {
            var requester = visitors.requester("ht");
            matching.cancel(matching.ask(requester, new Need("")), requester);
            clock.pass(Duration.ofMinutes(1));
        }
        clock.pass(Duration.ofHours(24));
        assertThat(expectations.of(volunteer).oneCallIn()).contains(Duration.ofHours(1));
        clock.pass(Duration.ofHours(3));
        assertThat(expectations.of(volunteer).oneCallIn()).isEmpty();
    }

    private Optional<Duration> typical() {
        var requester = visitors.requester("zu");
        var request = matching.ask(requester, new Need(""));
        var typical = matching.waitOf(request).orElseThrow().typical();
        matching.cancel(request, requester);
        return typical;
    }

    /** It rings until it stops; the page is there all the time. */
    private void miss(PersonId volunteer) {
        ringAt(volunteer);
        clock.pass(Duration.ofSeconds(20));
        onCall.stillHere(volunteer);
        timekeeper.tick();
        assertThat(onCall.ringAt(volunteer)).isEmpty();
        clock.pass(Duration.ofSeconds(60));
        onCall.stillHere(volunteer);
        timekeeper.tick();
    }

    @Test
    void askingTwiceIsOneRequest() {
        var requester = visitors.requester("en");
        var first = matching.ask(requester, new Need("one"));
        assertThat(matching.ask(requester, new Need("two"))).isEqualTo(first);
        assertThat(journey(first)).containsOnlyOnce("RequestAsked");
    }

    @Test
    void whatANeedIsAboutIsReadBeforeAnsweringAndKeptWhileItsPersonStandsBy() {
        var volunteer = visitors.volunteerOnCall("gv");
        var requester = visitors.requester("gv");
        var shirt = new Need("a shirt", Optional.of(NeedKind.LOOKS));
        var request = matching.ask(requester, shirt);
        assertThat(onCall.ringAt(volunteer).orElseThrow().need()).isEqualTo(shirt);
        matching.standBy(request, requester);
        matching.ask(requester, new Need("", Optional.of(NeedKind.OTHER)));
        assertThat(matching.openOf(requester).orElseThrow().need()).isEqualTo(shirt);
        assertThat(onCall.ringAt(volunteer).orElseThrow().need()).isEqualTo(shirt);
    }

    @Test
    void nothingIsWorkedOutOfTheWords() {
        var request = matching.ask(visitors.requester("gv"), new Need("a letter to read"));
        assertThat(matching.find(request).orElseThrow().need().kind()).isEmpty();
    }

    @Test
    void cancellingStopsTheRingingAndCannotBeAnsweredAnyMore() {
        var volunteer = visitors.volunteerOnCall("ga");
        var requester = visitors.requester("ga");
        var request = matching.ask(requester, new Need(""));
        var ring = ringAt(volunteer);
        matching.cancel(request, requester);

        assertThatThrownBy(() -> matching.answer(ring, volunteer)).isInstanceOf(AnsweredTooLate.class);
        assertThat(matching.waitOf(request)).isEmpty();
        assertThat(journey(request)).endsWith("RequestCancelled", "OfferWithdrawn");
    }

    @Test
    void nobodyElseCanCancelOrAnswer() {
        var volunteer = visitors.volunteerOnCall("eu");
        var request = matching.ask(visitors.requester("eu"), new Need(""));
        var stranger = visitors.volunteerOnCall("fr");
        matching.cancel(request, stranger);
        assertThatThrownBy(() -> matching.answer(ringAt(volunteer), stranger)).isInstanceOf(AnsweredTooLate.class);
        matching.decline(ringAt(volunteer), stranger);
        assertThat(onCall.ringAt(volunteer)).isPresent();
        assertThat(matching.waitOf(request)).isPresent();
    }

    @Test
    void saysAfterThreeMinutesThatNobodyCouldBeFound() {
        var request = matching.ask(visitors.requester("zu"), new Need(""));
        for (var waited = 0; waited < 18; waited++) {
            clock.pass(Duration.ofSeconds(10));
            matching.stillWaiting(request);
            timekeeper.tick();
        }
        assertThat(journey(request)).endsWith("RequestUnanswered");
        assertThat(matching.find(request).orElseThrow().state()).isEqualTo(State.UNANSWERED);
    }

    @Test
    void takesARequestBackWhosePageHasGone() {
        var request = matching.ask(visitors.requester("zu"), new Need(""));
        clock.pass(Duration.ofSeconds(45));
        timekeeper.tick();
        assertThat(journey(request)).endsWith("RequestCancelled");
    }

    @Test
    void aVolunteerIsLeftAloneAfterACallUntilTheyHaveSaidHowItWas() {
        var volunteer = visitors.volunteerOnCall("cy");
        matching.ask(visitors.requester("cy"), new Need(""));
        var call = matching.answer(ringAt(volunteer), volunteer);
        calls.hangUp(call, volunteer);
        matching.ask(visitors.requester("cy"), new Need(""));
        assertThat(onCall.ringAt(volunteer)).isEmpty();

        calls.wrappedUp(call, volunteer);
        clock.pass(Duration.ofSeconds(10));
        onCall.stillHere(volunteer);
        timekeeper.tick();
        assertThat(onCall.ringAt(volunteer)).isPresent();
    }

    @Test
    void whoeverClosedTheLaptopIsNotRungTomorrow() {
        var volunteer = visitors.volunteerOnCall("en");
        clock.pass(Duration.ofHours(10));
        assertThat(onCall.arrive(volunteer).onCall()).isFalse();
    }

    @Test
    void nobodyGoesOnCallBeforeTheyHaveBeenToldTheThreeThings() {
        var volunteer = visitors.volunteer("en");
        assertThatThrownBy(() -> onCall.begin(volunteer)).isInstanceOf(IllegalStateException.class);
    }

    private OfferId ringAt(PersonId volunteer) {
        return onCall.ringAt(volunteer).orElseThrow().offer();
    }

    private Availability.Activity activity(PersonId volunteer) {
        return availabilities.find(volunteer).orElseThrow().activity();
    }

    private List<String> journey(RequestId request) {
        return journeys.of(request).stream().map(Recorded::kind).toList();
    }

    private static boolean succeeded(Future<?> answer) {
        try {
            answer.get();
            return true;
        } catch (Exception late) {
            assertThat(late).hasCauseInstanceOf(AnsweredTooLate.class);
            return false;
        }
    }
}
