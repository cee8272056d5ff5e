package org.beside.feelings;

import java.util.List;
import org.beside.MovableClock;
import org.beside.RoomTest;
import org.beside.Visitors;
import org.beside.call.Calls;
import org.beside.journey.Journeys;
import org.beside.journey.Recorded;
import org.beside.matching.Matching;
import org.beside.matching.OnCall;
import org.beside.people.HowOften;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What all tests of feelings begin with, on one database. */
@RoomTest
abstract class FeelingsTests {

    @Autowired Feelings feelings;
    @Autowired Prompts prompts;
    @Autowired Expiry expiry;
    @Autowired Calls calls;
    @Autowired Matching matching;
    @Autowired OnCall onCall;
    @Autowired Journeys journeys;
    @Autowired Visitors visitors;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;

    PersonId requester;
    PersonId volunteer;
    RequestId request;
    CallId call;

    void like(PersonId person, HowOften often) {
        jdbc.sql("update person set asked_how_often = ? where id = ?").params(often.name(), person.value()).update();
    }

    List<String> kinds() {
        return journeys.of(request).stream().map(Recorded::kind).toList();
    }
}
