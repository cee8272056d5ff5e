package org.beside.feelings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.beside.call.CallRole;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.junit.jupiter.api.Test;

/** What becomes of an answer, whose it is to give, and of a question that is left open. */
abstract class AnswersTests extends AfterACallTests {

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
}
