package org.beside.matching;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.beside.MovableClock;
import org.beside.RoomTest;
import org.beside.Visitors;
import org.beside.call.Calls;
import org.beside.journey.Journeys;
import org.beside.journey.Recorded;
import org.beside.shared.OfferId;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What all tests of matching begin with, and end with, on one database. */
@RoomTest
abstract class MatchingTests {

    @Autowired Matching matching;
    @Autowired OnCall onCall;
    @Autowired Timekeeper timekeeper;
    @Autowired Availabilities availabilities;
    @Autowired Calls calls;
    @Autowired Journeys journeys;
    @Autowired Visitors visitors;
    @Autowired MovableClock clock;

    /** Nobody's quiet hours begin during a test, and nobody of another room still waits. */
    @BeforeEach
    void itIsMorning() {
        clock.moveTo(clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(32)));
        timekeeper.tick();
    }

    /** Nobody of an earlier test is rung in the next one. */
    @AfterEach
    void everybodyGoesHome() {
        clock.pass(Duration.ofMinutes(10));
        timekeeper.tick();
    }

    OfferId ringAt(PersonId volunteer) {
        return onCall.ringAt(volunteer).orElseThrow().offer();
    }

    Availability.Activity activity(PersonId volunteer) {
        return availabilities.find(volunteer).orElseThrow().activity();
    }

    List<String> journey(RequestId request) {
        return journeys.of(request).stream().map(Recorded::kind).toList();
    }
}
