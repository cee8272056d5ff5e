package org.beside.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.beside.matching.HelpRequest.State;
import org.beside.people.Role;
import org.junit.jupiter.api.Test;

/** Whoever does not want to hold the line. */
class StandingByViewTests extends AtTheAskPage {

    @Test
    void whoeverDoesNotWantToHoldIsToldWhenSomebodyIsFree() {
        ask();
        press(page, "Tell me when someone is free");
        assertSays(page, "All right, nobody is rung.");
        assertThat(offers(page, "Tell me when someone is free")).isFalse();

        var volunteer = visitors.volunteerOnCall("sk");
        hand.moves(Duration.ZERO);
        assertSays(page, "Someone is free now.");
        assertThat(onCall.ringAt(volunteer)).as("before the requester is here").isEmpty();

        press(page, "Call now");
        camera("ready");
        assertSays(page, "One volunteer is being rung right now.");
        assertThat(onCall.ringAt(volunteer)).isPresent();
    }

    @Test
    void whoeverComesBackWhileStandingByIsToldTheTruth() {
        ask();
        press(page, "Tell me when someone is free");
        var volunteer = visitors.volunteerOnCall("sk");
        hand.moves(Duration.ZERO);
        var again = windowOf(requester, Role.REQUESTER);
        again.navigate(AskView.class);
        assertSays(again, "Someone is free now.");
        press(again, "I no longer need help");
        assertSays(again, "All right. We no longer look for someone.");
        assertThat(matching.openOf(requester)).isEmpty();
        assertThat(onCall.ringAt(volunteer)).isEmpty();
    }

    @Test
    void aCameraThatFailsWhileStandingByKeepsThePlaceInTheLine() {
        ask();
        press(page, "Tell me when someone is free");
        press(page, "Call now");
        camera("busy");
        assertThat(matching.openOf(requester).orElseThrow().state()).isEqualTo(State.STANDING_BY);
        assertThat(offers(page, "Call now")).isTrue();
        press(page, "Call now");
        camera("ready");
        assertThat(matching.waitingOf(requester)).isPresent();
    }

    @Test
    void whoeverFoundNobodyCanBeToldLater() {
        ask();
        clock.pass(Duration.ofMinutes(3));
        matching.waitingOf(requester).ifPresent(matching::stillWaiting);
        hand.moves(Duration.ZERO);
        assertSays(page, "Nobody could come to the phone this time.");
        press(page, "Tell me when someone is free");
        assertSays(page, "All right, nobody is rung.");
    }
}
