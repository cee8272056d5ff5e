package org.beside.feelings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.beside.ViewTest;
import org.beside.Visitors;
import org.beside.call.Calls;
import org.beside.feelings.Feeling;
import org.beside.feelings.NeedMet;
import org.beside.matching.Matching;
import org.beside.matching.Need;
import org.beside.matching.OnCall;
import org.beside.people.Bonds;
import org.beside.people.Role;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FeelingsViewTests extends ViewTest {

    @Autowired Matching matching;
    @Autowired OnCall onCall;
    @Autowired Calls calls;
    @Autowired Bonds bonds;
    @Autowired Visitors visitors;

    private PersonId requester;
    private PersonId volunteer;
    private CallId call;
    private BrowserlessUIContext page;

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

    @Test
    void beginsWithAClosingAndTheFeelingWithNothingChosen() {
        assertThat(page.find(H1.class).single().getText()).isEqualTo("The call is over. Thank you for asking.");
        assertThat(choices().getLabel()).isEqualTo("How do you feel right now?");
        assertThat(choices().getValue()).isNull();
    }

    @Test
    void sendingWithoutAChoiceExplainsAndKeepsTheQuestion() {
        press(page, "Send");
        assertThat(choices().isInvalid()).isTrue();
        assertThat(choices().getErrorMessage()).isEqualTo("Please choose one answer, or press Skip.");
        assertThat(choices().getLabel()).isEqualTo("How do you feel right now?");

        choices().setValue(Feeling.GOOD);
        assertThat(choices().isInvalid()).isFalse();
        press(page, "Send");
        assertThat(choices().getLabel()).isEqualTo("Did you get what you needed?");
    }

    @Test
    void wordsThatAreTooLongAreKeptAndExplained() {
        press(page, "Skip");
        press(page, "Skip");
        var words = page.find(TextArea.class).single();
        words.setValue("a".repeat(10_000));
        press(page, "Send");
        assertThat(words.getErrorMessage()).startsWith("That is longer than 2,000 characters.");
        assertThat(page.find(TextArea.class).single().getValue()).hasSize(10_000);
    }

    @Test
    void endsWithThanksAndAWayBack() {
        choices().setValue(Feeling.VERY_GOOD);
        press(page, "Send");
        choices().setValue(NeedMet.YES);
        press(page, "Send");
        press(page, "Skip");
        assertThat(page.find(H1.class).single().getText()).isEqualTo("Thank you. Call again whenever you like.");
        assertThat(page.find(Anchor.class).withText("Back to calling").single().getHref()).isEqualTo("/ask");
    }

    @Test
    void asksInTheEndWhetherTheyWouldLikeToMeetAgain() {
        skipAll(page);
        assertThat(status(page)).isEmpty();
        press(page, "Again, please");
        assertSays(page, "Noted. When they say so too");
        assertThat(bonds.wishedAgain(requester, volunteer)).isTrue();
        assertThat(bonds.againWith(requester)).isEmpty();

        var theirs = windowOf(volunteer, Role.VOLUNTEER);
        theirs.navigate("feelings/" + call, FeelingsView.class);
        skipAll(theirs);
        press(theirs, "Again, please");
        assertThat(bonds.againWith(requester)).containsExactly(volunteer);
    }

    @Test
    void separatesQuietlyAndAtOnceAndTellsNobodyElse() {
        skipAll(page);
        press(page, "Again, please");
        press(page, "Not with this person again");
        assertSays(page, "Done. You two are not brought together any more.");
        assertThat(offers(page, "Again, please")).isFalse();
        assertThat(bonds.separatedFrom(volunteer)).containsExactly(requester);
        assertThat(bonds.wishedAgain(requester, volunteer)).isFalse();

        page.navigate("feelings/" + call, FeelingsView.class);
        assertThat(offers(page, "Again, please")).isFalse();

        var theirs = windowOf(volunteer, Role.VOLUNTEER);
        theirs.navigate("feelings/" + call, FeelingsView.class);
        skipAll(theirs);
        assertThat(offers(theirs, "Again, please")).isTrue();
    }

    private static void skipAll(BrowserlessUIContext window) {
        while (offers(window, "Skip")) {
            press(window, "Skip");
        }
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Object> choices() {
        return page.find(RadioButtonGroup.class).single();
    }
}
