package org.beside.moderation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import org.beside.ViewTest;
import org.beside.Visitors;
import org.beside.call.Calls;
import org.beside.feelings.Concerns;
import org.beside.feelings.Feelings;
import org.beside.journey.Journeys;
import org.beside.matching.Matching;
import org.beside.matching.Need;
import org.beside.matching.OnCall;
import org.beside.people.Role;
import org.beside.shared.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ConcernsViewTests extends ViewTest {

    @Autowired Matching matching;
    @Autowired OnCall onCall;
    @Autowired Calls calls;
    @Autowired Feelings feelings;
    @Autowired Concerns concerns;
    @Autowired Journeys journeys;
    @Autowired Visitors visitors;
    @Autowired JdbcClient jdbc;

    private PersonId requester;
    private BrowserlessUIContext page;

    @BeforeEach
    void someoneWishesThatACoordinatorWrites() {
        jdbc.sql("update concern set state = 'CLOSED'").update();
        requester = visitors.requester("lv");
        var volunteer = visitors.volunteerOnCall("lv");
        matching.ask(requester, new Need(""));
        var call = matching.answer(onCall.ringAt(volunteer).orElseThrow().offer(), volunteer);
        onCall.end(volunteer);
        calls.hangUp(call, requester);
        feelings.next(call, requester);
        feelings.feelWorst(call, requester);
        page = windowOf(visitors.admin(), Role.ADMIN);
        page.navigate(ConcernsView.class);
    }

    @Test
    void tellsWhatItIsAboutWithTheJourneyInWords() {
        assertThat(status(page)).isEqualTo("There is one concern.");
        assertThat(texts()).contains("The call felt very bad, and someone may write to them.");
        assertThat(badge()).isEqualTo("Nobody looks after it yet");
        assertThat(steps()).anyMatch(step -> step.endsWith(": REQUESTER asked for help."))
                .anyMatch(step -> step.endsWith(": The call ended: the requester hung up."))
                .anyMatch(step -> step.endsWith(": REQUESTER said after the call how they feel: Very bad"));
    }

    @Test
    void isTakenAndAnsweredWithTheNameOfTheCoordinator() {
        press(page, "I look after this");
        assertThat(badge()).isEqualTo("You look after it, as ADMIN");
        press(page, "Send reply");
        assertThat(words().getErrorMessage()).startsWith("Nothing is written yet.");
        words().setValue("a".repeat(10_000));
        press(page, "Send reply");
        assertThat(words().getErrorMessage()).startsWith("That is longer than 2,000 characters.");
        assertThat(words().getValue()).hasSize(10_000);
        words().setValue("I am sorry.");
        press(page, "Send reply");
        assertThat(status(page)).isEqualTo("Your words are on their way to REQUESTER.");
        assertThat(page.find(ConcernCard.class).exists()).isFalse();
        assertThat(concerns.unreadOf(requester)).hasSize(1);
    }

    @Test
    void whatAnotherCoordinatorDoesIsShownAndNothingTypedIsLost() {
        words().setValue("I was about to write.");
        concerns.take(concerns.unsettled().getFirst().id(), visitors.admin());
        press(page, "Send reply");
        assertThat(status(page)).startsWith("Someone else looks after this now.");
        assertThat(badge()).isEqualTo("ADMIN looks after it");
        assertThat(concerns.unreadOf(requester)).isEmpty();
    }

    @Test
    void mayBeGivenBack() {
        assertThat(offers(page, "Give it back")).isFalse();
        press(page, "I look after this");
        assertThat(page.find(Button.class).withText("Give it back").single().getAriaLabel())
                .contains("Give it back: REQUESTER");
        press(page, "Give it back");
        assertThat(status(page)).isEqualTo("The concern of REQUESTER is open for every coordinator again.");
        assertThat(badge()).isEqualTo("Nobody looks after it yet");
        assertThat(offers(page, "I look after this")).isTrue();
        page = windowOf(visitors.admin(), Role.ADMIN);
        page.navigate(ConcernsView.class);
        assertThat(steps()).anyMatch(step -> step.endsWith(": ADMIN gave it back, for another coordinator."));
    }

    @Test
    void asksForEachNameOnce() {
        var asked = new ArrayList<PersonId>();
        var words = new JourneyWords(page.find(ConcernsView.class).single(), person -> {
            asked.add(person);
            return person.toString();
        });
        var journey = journeys.of(concerns.unsettled().getFirst().request());
        words.tell(journey, (touchpoint, sentence) -> sentence);
        assertThat(asked).contains(requester).doesNotHaveDuplicates();
    }

    @Test
    void mayBeClosedWithoutWriting() {
        press(page, "Close without a reply");
        assertThat(status(page)).isEqualTo("The concern of REQUESTER is closed.");
        assertThat(concerns.unsettled()).isEmpty();
        page = windowOf(visitors.admin(), Role.ADMIN);
        page.navigate(ConcernsView.class);
        assertThat(status(page)).isEqualTo("There is nothing to look after.");
    }

    private String badge() {
        return page.find(Span.class).withClassName("badge").single().getText();
    }

    private TextArea words() {
        return page.find(TextArea.class).single();
    }

    private List<String> texts() {
        return page.find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private List<String> steps() {
        return page.find(ListItem.class).all().stream().filter(item -> !(item instanceof ConcernCard))
                .map(ListItem::getText).toList();
    }
}
