package org.beside.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.beside.matching.HelpRequest.State;
import org.beside.shared.CallId;
import org.beside.shared.OfferId;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Asking once, and the one answer that wins. */
abstract class AskingTests extends MatchingTests {

    @Autowired Offers offers;

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
                assertThat(threads.invokeAll(answers).stream().filter(AskingTests::succeeded)).hasSize(1);
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
