package org.beside.moderation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import org.beside.MovableClock;
import org.beside.ViewTest;
import org.beside.Visitors;
import org.beside.call.Calls;
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

    private static Iterable<String> lines(BrowserlessUIContext page) {
        return page.find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }
}
