package org.beside.feelings.ui;

import com.vaadin.browserless.BrowserlessUIContext;
import org.beside.ViewTest;
import org.beside.Visitors;
import org.beside.call.Calls;
import org.beside.matching.Matching;
import org.beside.matching.Need;
import org.beside.matching.OnCall;
import org.beside.people.Role;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A requester comes to the questions from a call that they have ended themselves. */
abstract class AtTheFeelingPage extends ViewTest {

    @Autowired Matching matching;
    @Autowired OnCall onCall;
    @Autowired Calls calls;
    @Autowired Visitors visitors;
    @Autowired JdbcClient jdbc;

    PersonId requester;
    PersonId volunteer;
    CallId call;
    BrowserlessUIContext page;

    @BeforeEach
    void aRequesterComesFromACall() {
        requester = visitors.requester("sl");
        volunteer = visitors.volunteerOnCall("sl");
        matching.ask(requester, new Need(""));
        call = matching.answer(onCall.ringAt(volunteer).orElseThrow().offer(), volunteer);
        onCall.end(volunteer);
        calls.hangUp(call, requester);
        page = windowOf(requester, Role.REQUESTER);
        page.navigate("feelings/" + call, FeelingsView.class);
    }
}
