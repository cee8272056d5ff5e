package org.beside.moderation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import org.beside.MovableClock;
import org.beside.ViewTest;
import org.beside.Visitors;
import org.beside.call.Calls;
import org.beside.call.EndReason;
import org.beside.matching.Matching;
import org.beside.matching.Need;
import org.beside.matching.OnCall;
import org.beside.people.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LiveBoardViewTests extends ViewTest {

    @Autowired Matching matching;
    @Autowired OnCall onCall;
    @Autowired Calls calls;
    @Autowired Visitors visitors;
    @Autowired MovableClock clock;

    @Test
    void showsEachStepWithoutBeingAskedAgain() {
        clock.pass(Duration.ofHours(12));
        var page = windowOf(visitors.admin(), Role.ADMIN);
        page.navigate(LiveBoardView.class);
        assertSays(page, "Nobody waits. No call is live.");

        var requester = visitors.requester("af");
        var volunteer = visitors.volunteerOnCall("af");
        matching.ask(requester, new Need("a secret"));
        assertSays(page, "1 person waits. No call is live.");
        assertThat(lines(page)).contains(
                "Being rung: VOLUNTEER (speaks a shared language well, has not had a call yet)");

        var call = matching.answer(onCall.ringAt(volunteer).orElseThrow().offer(), volunteer);
        onCall.end(volunteer);
        assertSays(page, "Nobody waits. 1 call is live.");
        assertThat(lines(page)).contains("Matched because: speaks a shared language well, has not had a call yet");

        calls.hangUp(call, requester);
        assertSays(page, "Nobody waits. No call is live.");
        assertThat(lines(page)).contains("Ended by the requester 0 seconds ago", "Requester feels: has not said yet");
    }

    @Test
    void aModeratorEndsACallAfterSayingWhy() {
        clock.pass(Duration.ofHours(12));
        var moderator = visitors.admin();
        var requester = visitors.requester("ga");
        var volunteer = visitors.volunteerOnCall("ga");
        matching.ask(requester, new Need(""));
        var call = matching.answer(onCall.ringAt(volunteer).orElseThrow().offer(), volunteer);
        onCall.end(volunteer);
        var page = windowOf(moderator, Role.ADMIN);
        page.navigate(LiveBoardView.class);

        press(page, "End this call");
        press(page, "End it for both");
        assertThat(grounds(page).isInvalid()).isTrue();
        assertThat(calls.isOver(call)).isFalse();

        press(page, "Let it go on");
        press(page, "End this call");
        page.test(grounds(page)).setValue("They were shouted at.");
        press(page, "End it for both");
        assertThat(calls.endReason(call)).contains(EndReason.ENDED_BY_MODERATOR);
        assertSays(page, "Nobody waits. No call is live.");
        assertThat(lines(page)).contains("Ended by a moderator 0 seconds ago", "ADMIN ended it: They were shouted at.");
        assertThat(offers(page, "End this call")).isFalse();
    }

    private static TextField grounds(BrowserlessUIContext page) {
        return page.find(TextField.class).single();
    }

    private static Iterable<String> lines(BrowserlessUIContext page) {
        return page.find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }
}
