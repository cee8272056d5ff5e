package org.beside.feelings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.beside.MovableClock;
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
import org.beside.people.HowOften;
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
    @Autowired Expiry expiry;
    @Autowired MovableClock clock;
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
        beginWith(visitors.requester("is"));
    }

    private void beginWith(PersonId asking) {
        requester = asking;
        volunteer = visitors.volunteerOnCall("is");
        request = matching.ask(requester, new Need(""));
        call = matching.answer(onCall.ringAt(volunteer).orElseThrow().offer(), volunteer);
        onCall.end(volunteer);
    }

    @Test
    void aRequesterIsAskedForTheFeelingFirstThenForWordsAndForTheNeedLast() {
        assertThat(feelings.next(call, requester)).contains(Question.FEELING);
        feelings.feel(call, requester, Feeling.GOOD);
        assertThat(feelings.next(call, requester)).contains(Question.FEELING_WORDS);
        feelings.choose(call, requester, EnumSet.of(FeelingWord.GRATEFUL, FeelingWord.CALM));
        assertThat(feelings.next(call, requester)).contains(Question.WORDS);
        feelings.say(call, requester, new OwnWords("It was warm."));
        assertThat(feelings.next(call, requester)).contains(Question.NEED_MET);
        feelings.met(call, requester, NeedMet.PARTLY);
        assertThat(feelings.next(call, requester)).isEmpty();
        assertThat(afterTheCall()).containsExactly("PromptAsked", "FeelingAnswered", "PromptAsked", "FeelingWordsChosen",
                "PromptAsked", "WordsGiven", "PromptAsked", "NeedMetAnswered");
        assertThat(chosenWords()).containsExactly("CALM", "GRATEFUL");
        assertThat(journeys.of(request)).anySatisfy(step -> assertThat(step.detail("words")).contains("CALM GRATEFUL"));
    }

    @Test
    void aVolunteerIsAskedTheSameAboutThemselvesAndMayGuess() {
        feelings.next(call, volunteer);
        feelings.feel(call, volunteer, Feeling.NEITHER);
        feelings.next(call, volunteer);
        feelings.skip(call, volunteer, Question.FEELING_WORDS);
        assertThat(feelings.next(call, volunteer)).contains(Question.WORDS);
        feelings.skip(call, volunteer, Question.WORDS);
        assertThat(feelings.next(call, volunteer)).contains(Question.GUESS);
        feelings.guess(call, volunteer, Feeling.BAD);
        assertThat(feelings.next(call, volunteer)).isEmpty();
        assertThat(choice(volunteer, Question.GUESS)).isEqualTo("BAD");
        assertThatThrownBy(() -> feelings.met(call, volunteer, NeedMet.YES)).isInstanceOf(PromptClosed.class);
    }

    @Test
    void onePressEndsTheAskingAndEveryQuestionThatWasLeftIsASkip() {
        feelings.next(call, requester);
        feelings.feel(call, requester, Feeling.GOOD);
        feelings.finish(call, requester);
        assertThat(states(requester)).isEqualTo(Map.of("FEELING", "ANSWERED", "FEELING_WORDS", "SKIPPED",
                "WORDS", "SKIPPED", "NEED_MET", "SKIPPED"));
        assertThat(feelings.next(call, requester)).isEmpty();
        assertThat(onCall.arrive(volunteer).activity()).isEqualTo(Activity.WRAPPING_UP);
        feelings.finish(call, volunteer);
        assertThat(onCall.arrive(volunteer).activity()).isEqualTo(Activity.FREE);
    }

    @Test
    void nothingIsWrittenBeforeThePageIsThere() {
        assertThat(feelings.upcoming(call, requester)).contains(Question.FEELING);
        assertThat(afterTheCall()).isEmpty();
        assertThat(states(requester)).isEmpty();
    }

    @Test
    void aPageThatIsClosedIsAskedAndExpiredOnTheNextVisit() {
        feelings.next(call, requester);
        expiry.leave(requester);
        assertThat(states(requester)).isEqualTo(Map.of("FEELING", "EXPIRED"));
        assertThat(afterTheCall()).containsExactly("PromptAsked", "PromptExpired");
        assertThat(feelings.next(call, requester)).isEmpty();
        assertThatThrownBy(() -> feelings.feel(call, requester, Feeling.GOOD))
                .isInstanceOfSatisfying(PromptClosed.class, closed -> assertThat(closed.expired()).isTrue());
        assertThat(states(requester)).isEqualTo(Map.of("FEELING", "EXPIRED"));
    }

    @Test
    void whoeverNeverComesBackHasLeftItOpenForAnHour() {
        feelings.next(call, requester);
        feelings.feel(call, requester, Feeling.GOOD);
        feelings.next(call, requester);
        clock.pass(Duration.ofMinutes(59));
        expiry.expire();
        assertThat(states(requester)).containsEntry("FEELING_WORDS", "ASKED");
        clock.pass(Duration.ofMinutes(1));
        expiry.expire();
        assertThat(states(requester)).isEqualTo(Map.of("FEELING", "ANSWERED", "FEELING_WORDS", "EXPIRED"));
    }

    @Test
    void ofAnAnswerAndAnExpiryAtTheSameInstantOneHappens() throws Exception {
        for (var round = 0; round < 5; round++) {
            feelings.next(call, requester);
            var start = new CyclicBarrier(2);
            Callable<Boolean> leaving = () -> {
                start.await();
                expiry.leave(requester);
                return false;
            };
            var heard = false;
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (var done : threads.invokeAll(List.of(answer(start, Feeling.GOOD), leaving))) {
                    heard |= done.get();
                }
            }
            assertThat(afterTheCall()).containsExactly("PromptAsked", heard ? "FeelingAnswered" : "PromptExpired");
            assertThat(states(requester)).containsEntry("FEELING", heard ? "ANSWERED" : "EXPIRED");
            aCallHasEnded();
        }
    }

    @Test
    void whoeverDoesNotWantToBeAskedIsNot() {
        like(requester, HowOften.NEVER);
        assertThat(feelings.next(call, requester)).isEmpty();
        like(volunteer, HowOften.NEVER);
        assertThat(feelings.next(call, volunteer)).isEmpty();
        assertThat(onCall.arrive(volunteer).activity()).isEqualTo(Activity.FREE);
        assertThat(afterTheCall()).isEmpty();
    }

    @Test
    void whoeverWantsToBeAskedNowAndThenIsAskedAboutOneCallAWeek() {
        like(requester, HowOften.NOW_AND_THEN);
        feelings.next(call, requester);
        feelings.finish(call, requester);
        var first = requester;
        beginWith(first);
        calls.hangUp(call, requester);
        assertThat(feelings.next(call, first)).isEmpty();
        clock.pass(Duration.ofDays(7));
        beginWith(first);
        calls.hangUp(call, requester);
        assertThat(feelings.next(call, first)).contains(Question.FEELING);
    }

    @Test
    void aPageThatIsRestoredTheNextDayAsksNothing() {
        clock.pass(Duration.ofMinutes(59));
        assertThat(feelings.upcoming(call, requester)).contains(Question.FEELING);
        clock.pass(Duration.ofMinutes(1));
        assertThat(feelings.upcoming(call, requester)).isEmpty();
        assertThat(feelings.next(call, requester)).isEmpty();
        assertThatThrownBy(() -> feelings.feel(call, requester, Feeling.GOOD)).isInstanceOf(PromptClosed.class);
        assertThat(states(requester)).isEmpty();
        assertThat(afterTheCall()).isEmpty();
    }

    @Test
    void anOldCallLeavesAloneWhatIsAskedAboutTheLatest() {
        feelings.finish(call, requester);
        feelings.finish(call, volunteer);
        var old = call;
        clock.pass(Duration.ofMinutes(1));
        theSameTwoHaveACall();
        feelings.next(call, requester);
        assertThat(feelings.next(old, requester)).isEmpty();
        assertThat(states(requester)).isEqualTo(Map.of("FEELING", "ASKED"));
        assertThat(feelings.next(old, volunteer)).isEmpty();
        assertThat(onCall.arrive(volunteer).activity()).isEqualTo(Activity.WRAPPING_UP);
        feelings.finish(call, volunteer);
        assertThat(onCall.arrive(volunteer).activity()).isEqualTo(Activity.FREE);
    }

    private void theSameTwoHaveACall() {
        onCall.begin(volunteer);
        request = matching.ask(requester, new Need(""));
        call = matching.answer(onCall.ringAt(volunteer).orElseThrow().offer(), volunteer);
        onCall.end(volunteer);
        calls.hangUp(call, requester);
    }

    @Test
    void noWordAtAllIsNoAnswer() {
        feelings.next(call, requester);
        feelings.skip(call, requester, Question.FEELING);
        feelings.next(call, requester);
        assertThatThrownBy(() -> feelings.choose(call, requester, Set.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(states(requester)).containsEntry("FEELING_WORDS", "ASKED");
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
        assertThat(states(requester)).isEqualTo(Map.of("FEELING", "SKIPPED"));
        assertThat(afterTheCall()).containsExactly("PromptAsked", "PromptSkipped");
        assertThat(feelings.next(call, requester)).contains(Question.FEELING_WORDS);
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
        assertThat(states(requester)).isEqualTo(Map.of("FEELING", "ANSWERED"));
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
        everythingIsRefused(call, new PersonId(new UUID(0, 0)));
        assertThat(afterTheCall()).isEmpty();
    }

    @Test
    void aCallThatGoesOnIsNotJudged() {
        begin();
        everythingIsRefused(call, requester);
    }

    @Test
    void ownWordsAreKeptWithTheAnswerAndNotInTheJourney() {
        skipToWords();
        feelings.say(call, volunteer, new OwnWords("  謝謝 👋\nIt’s fine; drop table prompt;  "));
        assertThat(jdbc.sql("select words from prompt where call_id = ? and question = 'WORDS'").param(call.value())
                .query(String.class).single()).isEqualTo("謝謝 👋\nIt’s fine; drop table prompt;");
        assertThat(journeys.of(request)).allSatisfy(touchpoint ->
                assertThat(touchpoint.details().toString()).doesNotContain("謝謝"));
    }

    @Test
    void wordsOfAnyAllowedLengthAreKept() {
        skipToWords();
        assertThatCode(() -> feelings.say(call, volunteer, new OwnWords("👩".repeat(1000)))).doesNotThrowAnyException();
    }

    @Test
    void aVolunteerIsFreeAgainWhenEverythingHasBeenSaid() {
        skipToWords();
        feelings.skip(call, volunteer, Question.WORDS);
        feelings.next(call, volunteer);
        assertThat(onCall.arrive(volunteer).activity()).isEqualTo(Activity.WRAPPING_UP);
        feelings.skip(call, volunteer, Question.GUESS);
        feelings.next(call, volunteer);
        assertThat(onCall.arrive(volunteer).activity()).isEqualTo(Activity.FREE);
    }

    private void everythingIsRefused(CallId call, PersonId person) {
        for (ThrowingCallable attempt : List.<ThrowingCallable>of(
                () -> feelings.next(call, person),
                () -> feelings.upcoming(call, person),
                () -> feelings.finish(call, person),
                () -> feelings.choose(call, person, EnumSet.of(FeelingWord.CALM)),
                () -> feelings.guess(call, person, Feeling.GOOD),
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

    private void skipToWords() {
        feelings.next(call, volunteer);
        feelings.skip(call, volunteer, Question.FEELING);
        feelings.next(call, volunteer);
        feelings.skip(call, volunteer, Question.FEELING_WORDS);
        feelings.next(call, volunteer);
    }

    private void like(PersonId person, HowOften often) {
        jdbc.sql("update person set asked_how_often = ? where id = ?").params(often.name(), person.value()).update();
    }

    private Map<String, String> states(PersonId person) {
        var states = new HashMap<String, String>();
        prompts.states(request, person, Moment.AFTER)
                .forEach((question, state) -> states.put(question.name(), state.name()));
        return states;
    }

    private List<String> chosenWords() {
        return jdbc.sql("""
                select word from feeling_word join prompt on prompt.id = feeling_word.prompt_id
                where prompt.call_id = ? order by word""").param(call.value()).query(String.class).list();
    }

    private String choice(PersonId person, Question question) {
        return jdbc.sql("select choice from prompt where call_id = ? and person_id = ? and question = ?")
                .params(call.value(), person.value(), question.name()).query(String.class).single();
    }

    private List<String> afterTheCall() {
        return journeys.of(request).stream().map(Recorded::kind).dropWhile(kind -> !kind.equals("CallEnded")).skip(1).toList();
    }
}
