package org.beside.feelings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.beside.call.CallTimes;
import org.beside.feelings.Prompt.State;
import org.beside.matching.Hand;
import org.beside.matching.Need;
import org.beside.people.HowOften;
import org.beside.shared.RequestId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The same question at three moments, each put once and closed by the next. */
abstract class MomentsTests extends ActingTests {

    @Autowired FeelingsWhileWaiting whileWaiting;
    @Autowired LookingBack lookingBack;
    @Autowired Hand hand;
    @Autowired CallTimes callTimes;

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
        like(requester, HowOften.NOW_AND_THEN);
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
        like(requester, HowOften.NEVER);
        clock.pass(A_DAY);
        assertThat(lookingBack.due(requester)).isEmpty();
        request = matching.ask(requester, new Need(""));
        assertThat(whileWaiting.mayAsk(request, requester)).isFalse();
        matching.cancel(request, requester);
    }

    private Optional<State> waitingState() {
        return prompts.stateOf(Prompt.whileWaiting(request, requester));
    }

    private List<String> momentsTold() {
        return journeys.of(request).stream().filter(step -> step.is(Prompt.FeelingAnswered.class))
                .map(step -> step.detail("moment").orElseThrow()).toList();
    }
}
