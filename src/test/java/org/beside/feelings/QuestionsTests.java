package org.beside.feelings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.beside.matching.Availability.Activity;
import org.beside.matching.Need;
import org.beside.people.HowOften;
import org.junit.jupiter.api.Test;

/** Which question comes next after a call, and when there is none. */
abstract class QuestionsTests extends AfterACallTests {

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
    void aPageThatIsLoadedAgainAsksTheSameQuestionAndCountsItOnce() {
        assertThat(feelings.next(call, requester)).isEqualTo(feelings.next(call, requester));
        assertThat(afterTheCall()).containsExactly("PromptAsked");
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
    void aVolunteerIsFreeAgainWhenEverythingHasBeenSaid() {
        skipToWords();
        feelings.skip(call, volunteer, Question.WORDS);
        feelings.next(call, volunteer);
        assertThat(onCall.arrive(volunteer).activity()).isEqualTo(Activity.WRAPPING_UP);
        feelings.skip(call, volunteer, Question.GUESS);
        feelings.next(call, volunteer);
        assertThat(onCall.arrive(volunteer).activity()).isEqualTo(Activity.FREE);
    }

    private List<String> chosenWords() {
        return jdbc.sql("""
                select word from feeling_word join prompt on prompt.id = feeling_word.prompt_id
                where prompt.call_id = ? order by word""").param(call.value()).query(String.class).list();
    }
}
