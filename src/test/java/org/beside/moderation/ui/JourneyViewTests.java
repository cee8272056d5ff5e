package org.beside.moderation.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.html.ListItem;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.beside.MovableClock;
import org.beside.ViewTest;
import org.beside.Visitors;
import org.beside.call.Calls;
import org.beside.feelings.Feelings;
import org.beside.matching.Hand;
import org.beside.matching.Matching;
import org.beside.matching.Need;
import org.beside.matching.OnCall;
import org.beside.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The way to one call, and from it, as an admin reads it. */
class JourneyViewTests extends ViewTest {

    @Autowired Visitors visitors;
    @Autowired Matching matching;
    @Autowired OnCall onCall;
    @Autowired Calls calls;
    @Autowired Feelings feelings;
    @Autowired Hand hand;
    @Autowired MovableClock clock;

    private BrowserlessUIContext page;

    @BeforeEach
    void anAdminIsThere() {
        page = windowOf(visitors.admin(), Role.ADMIN);
        page.getUI().setLocale(Locale.ENGLISH);
    }

    @Test
    void tellsWaitsRingsAndReconnectsInTheirOrder() {
        var busy = visitors.volunteerOnCall("fo");
        var requester = visitors.requester("fo");
        matching.ask(requester, new Need(""));
        clock.pass(Duration.ofSeconds(5));
        matching.decline(onCall.ringAt(busy).orElseThrow().offer(), busy);
        var volunteer = visitors.volunteerOnCall("fo");
        clock.pass(Duration.ofSeconds(5));
        onCall.arrive(volunteer);
        hand.moves(Duration.ofSeconds(2));
        var call = matching.answer(onCall.ringAt(volunteer).orElseThrow().offer(), volunteer);
        calls.firstFrameSeen(call, volunteer);
        calls.away(call, requester, clock.instant());
        calls.back(call, requester);
        clock.pass(Duration.ofMinutes(3));
        calls.hangUp(call, requester);
        feelings.next(call, volunteer);

        page.navigate("admin/journeys/" + call, JourneyView.class);
        assertThat(lines()).startsWith("Waited 12 seconds until somebody answered",
                "Volunteers rung: 2; rings to somebody who had been rung before: 0", "Said not now: 1; did not answer: 0",
                "Handed on because a call never connected: 0", "Connections that were lost and came back: 1",
                "The call ended: the requester hung up.");
        assertThat(lines()).containsSubsequence("After 0 seconds: The requester asked for help.",
                "After 5 seconds: Volunteer 1 said not now.", "After 12 seconds: Volunteer 2 answered.",
                "After 12 seconds: Volunteer 2 saw the first picture.",
                "After 12 seconds: The requester lost the connection.",
                "After 12 seconds: The requester was back.", "After 3 minutes: The call ended: the requester hung up.");
    }

    @Test
    void aCallThatIsNotThereIsNotFound() {
        for (var call : List.of(UUID.randomUUID().toString(), "nonsense")) {
            assertThatThrownBy(() -> page.navigate("admin/journeys/" + call, JourneyView.class)).isNotNull();
        }
    }

    private List<String> lines() {
        return page.find(ListItem.class).all().stream().map(ListItem::getText).toList();
    }
}
