package org.beside.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.beside.MovableClock;
import org.beside.RoomTest;
import org.beside.Visitors;
import org.beside.people.People;
import org.beside.people.QuietHours;
import org.beside.shared.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Quiet hours are kept by the clock on the wall, also in the nights in which that clock is changed. */
@RoomTest
abstract class ClockChangeTests {

    @Autowired Matching matching;
    @Autowired OnCall onCall;
    @Autowired People people;
    @Autowired Visitors visitors;
    @Autowired MovableClock clock;

    private PersonId requester;
    private PersonId volunteer;

    @AfterEach
    void theVolunteerGoesHome() {
        onCall.end(volunteer);
    }

    @Test
    void theNightWithOneHourMoreIsQuietForTwelveHours() {
        goOnCall("2026-10-24T12:00:00Z");
        assertRungUntil("2026-10-24T19:00:00Z");
        assertQuietAt("2026-10-25T00:30:00Z");
        assertQuietAt("2026-10-25T01:30:00Z");
        assertQuietUntil("2026-10-25T07:00:00Z");
    }

    @Test
    void theNightWithOneHourLessIsQuietForTenHours() {
        goOnCall("2027-03-27T12:00:00Z");
        assertRungUntil("2027-03-27T20:00:00Z");
        assertQuietAt("2027-03-28T00:59:59Z");
        assertQuietAt("2027-03-28T01:00:00Z");
        assertQuietUntil("2027-03-28T06:00:00Z");
    }

    @Test
    void whoeverGoesOnCallWithinTheDoubledHourIsRungForTheRestOfTheNight() {
        goOnCall("2026-10-25T00:40:00Z");
        assertRungAt("2026-10-25T00:40:00Z");
        assertRungAt("2026-10-25T01:40:00Z");
        assertRungAt("2026-10-25T06:59:59Z");
        assertRungAt("2026-10-25T18:00:00Z");
        assertQuietAt("2026-10-25T20:00:00Z");
    }

    /** 02:30 comes twice: what was pressed in the first quiet hour does not hold in the second. */
    @Test
    void quietHoursThatBeginWithinTheDoubledHourBeginTwice() {
        goOnCall("2026-10-24T12:00:00Z");
        people.keepQuiet(volunteer, new QuietHours(LocalTime.of(2, 30), LocalTime.of(8, 0)));
        assertRungUntil("2026-10-25T00:30:00Z");
        onCall.begin(volunteer);
        assertRungAt("2026-10-25T00:59:59Z");
        assertRungUntil("2026-10-25T01:30:00Z");
        assertQuietUntil("2026-10-25T07:00:00Z");
    }

    /** On Lord Howe Island the clocks are changed by half an hour. */
    @Test
    void halfAnHourIsLeftOutOnLordHoweIsland() {
        goOnCall("2026-10-03T02:00:00Z");
        people.live(volunteer, ZoneId.of("Australia/Lord_Howe"));
        assertRungUntil("2026-10-03T10:30:00Z");
        assertQuietAt("2026-10-03T15:30:00Z");
        assertQuietUntil("2026-10-03T21:00:00Z");
    }

    @Test
    void quietHoursThatEndInALeftOutHalfHourEndWithTheJump() {
        goOnCall("2026-10-03T02:00:00Z");
        people.live(volunteer, ZoneId.of("Australia/Lord_Howe"));
        people.keepQuiet(volunteer, new QuietHours(LocalTime.of(21, 0), LocalTime.of(2, 15)));
        assertRungUntil("2026-10-03T10:30:00Z");
        assertQuietUntil("2026-10-03T15:30:00Z");
    }

    private void goOnCall(String moment) {
        clock.moveTo(Instant.parse(moment));
        requester = visitors.requester("af");
        volunteer = visitors.volunteerOnCall("af");
    }

    private void assertRungUntil(String moment) {
        assertThat(isRung(Instant.parse(moment).minusSeconds(1))).as("rung a second before %s", moment).isTrue();
        assertQuietAt(moment);
    }

    private void assertQuietUntil(String moment) {
        assertThat(isRung(Instant.parse(moment).minusSeconds(1))).as("rung a second before %s", moment).isFalse();
        assertRungAt(moment);
    }

    private void assertRungAt(String moment) {
        assertThat(isRung(Instant.parse(moment))).as("rung at %s", moment).isTrue();
    }

    private void assertQuietAt(String moment) {
        assertThat(isRung(Instant.parse(moment))).as("rung at %s", moment).isFalse();
    }

    private boolean isRung(Instant now) {
        clock.moveTo(now);
        onCall.stillHere(volunteer);
        var request = matching.ask(requester, new Need(""));
        var isRung = onCall.ringAt(volunteer).isPresent();
        matching.cancel(request, requester);
        return isRung;
    }
}
