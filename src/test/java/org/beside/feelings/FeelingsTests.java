package org.beside.feelings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.beside.RoomTest;
import org.beside.Visitors;
import org.beside.call.CallRole;
import org.beside.call.Calls;
import org.beside.journey.Journeys;
import org.beside.journey.Recorded;
import org.beside.matching.Availability.Activity;
import org.beside.matching.Matching;
import org.beside.matching.Need;
import org.beside.matching.OnCall;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is asked after a call and what becomes of the answers, on one database. */
@RoomTest
abstract class FeelingsTests {

    @Autowired Feelings feelings;
    @Autowired Prompts prompts;
    @Autowired Calls calls;
    @Autowired Matching matching;
    @Autowired OnCall onCall;
    @Autowired Journeys journeys;
    @Autowired Visitors visitors;
    @Autowired JdbcClient jdbc;

    private PersonId requester;
    private PersonId volunteer;
    private RequestId request;
    private CallId call;

    @BeforeEach
    void aCallHasEnded() {
        begin();
        calls.hangUp(call, requester);
    }

    private void begin() {
        requester = visitors.requester("is");
        volunteer = visitors.volunteerOnCall("is");
        request = matching.ask(requester, new Need(""));
        call = matching.answer(onCall.ringAt(volunteer).orElseThrow().offer(), volunteer);
        onCall.end(volunteer);
    }

    @Test
    void aRequesterIsAskedForTheFeelingFirstThenForTheNeedThenForWords() {
        assertThat(feelings.next(call, requester)).contains(Question.FEELING);
        feelings.feel(call, requester, Feeling.GOOD);
        assertThat(feelings.next(call, requester)).contains(Question.NEED_MET);
        feelings.met(call, requester, NeedMet.PARTLY);
        assertThat(feelings.next(call, requester)).contains(Question.WORDS);
        feelings.say(call, requester, new OwnWords("It was warm."));
        assertThat(feelings.next(call, requester)).isEmpty();
        assertThat(afterTheCall()).containsExactly("PromptAsked", "FeelingAnswered", "PromptAsked", "NeedMetAnswered",
                "PromptAsked", "WordsGiven");
    }

    @Test
    void aVolunteerIsNotAskedWhetherTheNeedWasMet() {
        feelings.next(call, volunteer);
        feelings.feel(call, volunteer, Feeling.NEITHER);
        assertThat(feelings.next(call, volunteer)).contains(Question.WORDS);
        feelings.skip(call, volunteer, Question.WORDS);
        assertThat(feelings.next(call, volunteer)).isEmpty();
        assertThatThrownBy(() -> feelings.met(call, volunteer, NeedMet.YES)).isInstanceOf(PromptClosed.class);
    }

    @Test
    void nothingIsAnsweredThatHasNotBeenAsked() {
        feelings.next(call, requester);
        assertThatThrownBy(() -> feelings.met(call, requester, NeedMet.YES)).isInstanceOf(PromptClosed.class);
        assertThat(feelings.next(call, requester)).contains(Question.FEELING);
    }

    @Test
    void aSkipIsAFactOfItsOwn() {
        feelings.next(call, requester);
        feelings.skip(call, requester, Question.FEELING);
        assertThat(prompts.stateOf(call, requester, Question.FEELING)).contains(Prompt.State.SKIPPED);
        assertThat(afterTheCall()).containsExactly("PromptAsked", "PromptSkipped");
        assertThat(feelings.next(call, requester)).contains(Question.NEED_MET);
    }

    @Test
    void aPageThatIsLoadedAgainAsksTheSameQuestionAndCountsItOnce() {
        assertThat(feelings.next(call, requester)).isEqualTo(feelings.next(call, requester));
        assertThat(afterTheCall()).containsExactly("PromptAsked");
    }

    @Test
    void whatWasSaidFirstStands() {
        feelings.next(call, requester);
        feelings.feel(call, requester, Feeling.VERY_BAD);
        var before = journeys.of(request);

        assertThatThrownBy(() -> feelings.feel(call, requester, Feeling.VERY_GOOD)).isInstanceOf(PromptClosed.class);
        assertThatThrownBy(() -> feelings.skip(call, requester, Question.FEELING)).isInstanceOf(PromptClosed.class);

        assertThat(choice(requester, Question.FEELING)).isEqualTo("VERY_BAD");
        assertThat(prompts.stateOf(call, requester, Question.FEELING)).contains(Prompt.State.ANSWERED);
        assertThat(journeys.of(request)).isEqualTo(before);
    }

    @Test
    void ofTwoPagesThatAnswerAtTheSameInstantOneIsHeard() throws Exception {
        for (var round = 0; round < 10; round++) {
            feelings.next(call, requester);
            var start = new CyclicBarrier(2);
            var heard = 0;
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (var answer : threads.invokeAll(List.of(answer(start, Feeling.GOOD), answer(start, Feeling.BAD)))) {
                    heard += answer.get() ? 1 : 0;
                }
            }
            assertThat(heard).isOne();
            assertThat(afterTheCall()).containsOnlyOnce("FeelingAnswered");
            assertThat(journeys.of(request).getLast().detail("feeling")).contains(choice(requester, Question.FEELING));
            aCallHasEnded();
        }
    }

    @Test
    void twoPagesThatAskAtTheSameInstantAskOnce() throws Exception {
        for (var round = 0; round < 10; round++) {
            var start = new CyclicBarrier(2);
            Callable<Question> asking = () -> {
                start.await();
                return feelings.next(call, requester).orElseThrow();
            };
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (var asked : threads.invokeAll(List.of(asking, asking))) {
                    assertThat(asked.get()).isEqualTo(Question.FEELING);
                }
            }
            assertThat(afterTheCall()).containsExactly("PromptAsked");
            aCallHasEnded();
        }
    }

    @Test
    void bothSidesAreHeardApartFromEachOther() {
        feelings.next(call, requester);
        feelings.next(call, volunteer);
        feelings.feel(call, requester, Feeling.VERY_GOOD);
        feelings.feel(call, volunteer, Feeling.BAD);
        assertThat(choice(requester, Question.FEELING)).isEqualTo("VERY_GOOD");
        assertThat(choice(volunteer, Question.FEELING)).isEqualTo("BAD");
        assertThat(feelings.side(call, requester)).isEqualTo(CallRole.REQUESTER);
        assertThat(feelings.side(call, volunteer)).isEqualTo(CallRole.VOLUNTEER);
    }

    @Test
    void somebodyElsesCallIsNotTheirsToJudge() {
        var stranger = visitors.requester("is");
        everythingIsRefused(call, stranger);
        everythingIsRefused(new CallId(new UUID(0, 0)), requester);
        assertThat(afterTheCall()).isEmpty();
    }

    @Test
    void aCallThatGoesOnIsNotJudged() {
        begin();
        everythingIsRefused(call, requester);
    }

    @Test
    void ownWordsAreKeptWithTheAnswerAndNotInTheJourney() {
        feelings.next(call, volunteer);
        feelings.skip(call, volunteer, Question.FEELING);
        feelings.next(call, volunteer);
        feelings.say(call, volunteer, new OwnWords("  謝謝 👋\nIt’s fine; drop table prompt;  "));
        assertThat(jdbc.sql("select words from prompt where call_id = ? and question = 'WORDS'").param(call.value())
                .query(String.class).single()).isEqualTo("謝謝 👋\nIt’s fine; drop table prompt;");
        assertThat(journeys.of(request)).allSatisfy(touchpoint ->
                assertThat(touchpoint.details().toString()).doesNotContain("謝謝"));
    }

    @Test
    void wordsOfAnyAllowedLengthAreKept() {
        feelings.next(call, volunteer);
        feelings.skip(call, volunteer, Question.FEELING);
        feelings.next(call, volunteer);
        assertThatCode(() -> feelings.say(call, volunteer, new OwnWords("👩".repeat(1000)))).doesNotThrowAnyException();
    }

    @Test
    void aVolunteerIsFreeAgainWhenEverythingHasBeenSaid() {
        feelings.next(call, volunteer);
        feelings.skip(call, volunteer, Question.FEELING);
        feelings.next(call, volunteer);
        assertThat(onCall.arrive(volunteer).activity()).isEqualTo(Activity.WRAPPING_UP);
        feelings.skip(call, volunteer, Question.WORDS);
        feelings.next(call, volunteer);
        assertThat(onCall.arrive(volunteer).activity()).isEqualTo(Activity.FREE);
    }

    private void everythingIsRefused(CallId call, PersonId person) {
        for (ThrowingCallable attempt : List.<ThrowingCallable>of(
                () -> feelings.next(call, person),
                () -> feelings.side(call, person),
                () -> feelings.feel(call, person, Feeling.BAD),
                () -> feelings.met(call, person, NeedMet.NO),
                () -> feelings.say(call, person, new OwnWords("words")),
                () -> feelings.skip(call, person, Question.FEELING))) {
            assertThatThrownBy(attempt).isInstanceOf(NotYourCall.class);
        }
    }

    private Callable<Boolean> answer(CyclicBarrier start, Feeling feeling) {
        return () -> {
            start.await();
            try {
                feelings.feel(call, requester, feeling);
                return true;
            } catch (PromptClosed late) {
                return false;
            }
        };
    }

    private String choice(PersonId person, Question question) {
        return jdbc.sql("select choice from prompt where call_id = ? and person_id = ? and question = ?")
                .params(call.value(), person.value(), question.name()).query(String.class).single();
    }

    private List<String> afterTheCall() {
        return journeys.of(request).stream().map(Recorded::kind).dropWhile(kind -> !kind.equals("CallEnded")).skip(1).toList();
    }
}
