package org.beside.feelings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import org.beside.matching.Need;
import org.beside.shared.PersonId;
import org.junit.jupiter.api.BeforeEach;

/** What all tests begin with that ask after a call. */
abstract class AfterACallTests extends FeelingsTests {

    @BeforeEach
    void aCallHasEnded() {
        begin();
        calls.hangUp(call, requester);
    }

    void begin() {
        beginWith(visitors.requester("is"));
    }

    void beginWith(PersonId asking) {
        requester = asking;
        volunteer = visitors.volunteerOnCall("is");
        request = matching.ask(requester, new Need(""));
        call = matching.answer(onCall.ringAt(volunteer).orElseThrow().offer(), volunteer);
        onCall.end(volunteer);
    }

    void skipToWords() {
        feelings.next(call, volunteer);
        feelings.skip(call, volunteer, Question.FEELING);
        feelings.next(call, volunteer);
        feelings.skip(call, volunteer, Question.FEELING_WORDS);
        feelings.next(call, volunteer);
    }

    Callable<Boolean> answer(CyclicBarrier start, Feeling feeling) {
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

    Map<String, String> states(PersonId person) {
        var states = new HashMap<String, String>();
        prompts.states(request, person, Moment.AFTER)
                .forEach((question, state) -> states.put(question.name(), state.name()));
        return states;
    }

    String choice(PersonId person, Question question) {
        return jdbc.sql("select choice from prompt where call_id = ? and person_id = ? and question = ?")
                .params(call.value(), person.value(), question.name()).query(String.class).single();
    }

    List<String> afterTheCall() {
        return kinds().stream().dropWhile(kind -> !kind.equals("CallEnded")).skip(1).toList();
    }
}
