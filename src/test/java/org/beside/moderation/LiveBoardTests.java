package org.beside.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.beside.MovableClock;
import org.beside.RoomTest;
import org.beside.Visitors;
import org.beside.call.CallRole;
import org.beside.call.Calls;
import org.beside.feelings.Feeling;
import org.beside.feelings.Feelings;
import org.beside.feelings.NeedMet;
import org.beside.feelings.Question;
import org.beside.matching.Matching;
import org.beside.matching.Need;
import org.beside.matching.OnCall;
import org.beside.moderation.BoardEntry.Stage;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The board, read from what really happened, on one database. */
@RoomTest
abstract class LiveBoardTests {

    @Autowired LiveBoard board;
    @Autowired Matching matching;
    @Autowired OnCall onCall;
    @Autowired Calls calls;
    @Autowired Feelings feelings;
    @Autowired Visitors visitors;
    @Autowired MovableClock clock;

    /** What earlier tests left is too old for the board. */
    @BeforeEach
    void aNewDay() {
        clock.pass(Duration.ofHours(12));
    }

    @Test
    void followsARequestFromThePressToTheFeeling() {
        var requester = visitors.requester("fi");
        var volunteer = visitors.volunteerOnCall("fi");
        var request = matching.ask(requester, new Need("a letter"));
        assertThat(only(board.now().waiting()).ringing()).containsOnlyKeys(volunteer);

        var call = answer(volunteer);
        assertThat(board.now().waiting()).isEmpty();
        assertThat(only(board.now().live()).stage()).isEqualTo(Stage.CONNECTING);
        assertThat(only(board.now().live()).volunteer()).contains(volunteer);

        calls.firstFrameSeen(call, volunteer);
        calls.away(call, requester, clock.instant());
        assertThat(only(board.now().live()).stage()).isEqualTo(Stage.LIVE);
        assertThat(only(board.now().live()).away()).containsExactly(CallRole.REQUESTER);

        calls.hangUp(call, requester);
        feelings.next(call, requester);
        feelings.feel(call, requester, Feeling.BAD);
        feelings.next(call, requester);
        feelings.skip(call, requester, Question.FEELING_WORDS);
        feelings.next(call, requester);
        feelings.skip(call, requester, Question.WORDS);
        feelings.next(call, requester);
        feelings.met(call, requester, NeedMet.YES);
        feelings.next(call, volunteer);
        feelings.skip(call, volunteer, Question.FEELING);
        var ended = only(board.now().ended());
        assertThat(ended.request()).isEqualTo(request);
        assertThat(ended.felt(CallRole.REQUESTER)).contains(Feeling.BAD);
        assertThat(ended.needMet()).contains(NeedMet.YES);
        assertThat(ended.skipped(CallRole.VOLUNTEER)).isTrue();
        onCall.end(volunteer);
    }

    @Test
    void whatIsOverStaysForAnHour() {
        var requester = visitors.requester("et");
        matching.cancel(matching.ask(requester, new Need("")), requester);
        clock.pass(Duration.ofMinutes(59));
        assertThat(only(board.now().ended()).stage()).isEqualTo(Stage.CANCELLED);
        clock.pass(Duration.ofMinutes(1));
        assertThat(board.now().ended()).isEmpty();
    }

    @Test
    void whoHasWaitedLongestStandsFirst() {
        var first = matching.ask(visitors.requester("lv"), new Need(""));
        clock.pass(Duration.ofSeconds(5));
        var second = matching.ask(visitors.requester("lv"), new Need(""));
        assertThat(requests(board.now().waiting())).containsExactly(first, second);
    }

    @Test
    void whatEndedLastStandsFirstWhoeverAskedFirst() {
        var early = visitors.requester("lt");
        var late = visitors.requester("lt");
        var first = matching.ask(early, new Need(""));
        clock.pass(Duration.ofSeconds(5));
        var second = matching.ask(late, new Need(""));
        clock.pass(Duration.ofSeconds(5));
        matching.cancel(second, late);
        clock.pass(Duration.ofSeconds(5));
        matching.cancel(first, early);
        assertThat(requests(board.now().ended())).containsExactly(first, second);
    }

    @Test
    void theLongestCallStandsFirstWhoeverAskedFirst() {
        var macedonian = visitors.volunteerOnCall("mk");
        var albanian = visitors.volunteerOnCall("sq");
        var first = matching.ask(visitors.requester("mk"), new Need(""));
        var second = matching.ask(visitors.requester("sq"), new Need(""));
        clock.pass(Duration.ofSeconds(5));
        answer(albanian);
        clock.pass(Duration.ofSeconds(5));
        answer(macedonian);
        assertThat(requests(board.now().live())).containsExactly(second, first);
    }

    private CallId answer(PersonId volunteer) {
        return matching.answer(onCall.ringAt(volunteer).orElseThrow().offer(), volunteer);
    }

    private static BoardEntry only(List<BoardEntry> entries) {
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }

    private static List<RequestId> requests(List<BoardEntry> entries) {
        return entries.stream().map(BoardEntry::request).toList();
    }
}
