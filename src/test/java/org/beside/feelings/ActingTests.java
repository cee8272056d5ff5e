package org.beside.feelings;

import java.time.Duration;
import org.beside.matching.Need;
import org.beside.shared.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What all tests begin with that see what is done about what people say. */
abstract class ActingTests extends FeelingsTests {

    static final Duration A_DAY = Duration.ofHours(24);

    @Autowired Concerns concerns;

    @BeforeEach
    void aRequesterAndAVolunteer() {
        requester = visitors.requester("mt");
        volunteer = visitors.volunteerOnCall("mt");
    }

    @AfterEach
    void everybodyGoesHome() {
        jdbc.sql("update availability set on_call_since = null").update();
    }

    void theyHaveACall() {
        onCall.begin(volunteer);
        request = matching.ask(requester, new Need(""));
        call = matching.answer(onCall.ringAt(volunteer).orElseThrow().offer(), volunteer);
        calls.firstFrameSeen(call, volunteer);
        calls.hangUp(call, requester);
        calls.wrappedUp(call, volunteer);
        onCall.end(volunteer);
    }

    void requesterFeels(Feeling feeling) {
        feelings.next(call, requester);
        feelings.feel(call, requester, feeling);
        feelings.finish(call, requester);
    }

    Concern concernOf(PersonId person) {
        return concerns.unsettled().stream().filter(concern -> concern.person().equals(person)).findFirst().orElseThrow();
    }
}
