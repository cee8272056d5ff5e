package org.beside.call.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import java.time.Duration;
import org.beside.MovableClock;
import org.beside.ViewTest;
import org.beside.Visitors;
import org.beside.call.CallTimes;
import org.beside.call.Calls;
import org.beside.matching.Matching;
import org.beside.matching.Need;
import org.beside.matching.OnCall;
import org.beside.people.Role;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where each side is led when the call is over. */
class CallViewTests extends ViewTest {

    @Autowired Matching matching;
    @Autowired OnCall onCall;
    @Autowired Calls calls;
    @Autowired CallTimes times;
    @Autowired Visitors visitors;
    @Autowired MovableClock clock;

    private PersonId requester;
    private PersonId volunteer;
    private CallId call;

    /** Only these two speak Breton. */
    @BeforeEach
    void someoneAnswers() {
        requester = visitors.requester("br");
        volunteer = visitors.volunteerOnCall("br");
        matching.ask(requester, new Need("a letter"));
        call = matching.answer(onCall.ringAt(volunteer).orElseThrow().offer(), volunteer);
        onCall.end(volunteer);
    }

    @Test
    void bothAreAskedHowItWas() {
        var hers = pageOf(requester, Role.REQUESTER);
        var his = pageOf(volunteer, Role.VOLUNTEER);
        calls.firstFrameSeen(call, volunteer);
        calls.hangUp(call, volunteer);
        soon(hers, () -> assertThat(headline(hers)).startsWith("The call is over"));
        soon(his, () -> assertThat(headline(his)).startsWith("The call is over"));
    }

    @Test
    void whoeverHasSeenNobodyWaitsFirstInLineAgain() {
        var hers = pageOf(requester, Role.REQUESTER);
        clock.pass(Duration.ofSeconds(46));
        times.lookAtTheClock();
        soon(hers, () -> assertThat(status(hers)).contains("so you are first in line again"));
        assertThat(offers(hers, "Cancel")).isTrue();

        var again = windowOf(requester, Role.REQUESTER);
        again.navigate("call/" + call, Main.class);
        assertThat(status(again)).contains("so you are first in line again");
    }

    private BrowserlessUIContext pageOf(PersonId person, Role role) {
        var page = windowOf(person, role);
        page.navigate("call/" + call, CallView.class);
        return page;
    }

    private static String headline(BrowserlessUIContext page) {
        return page.find(H1.class).all().getFirst().getText();
    }
}
