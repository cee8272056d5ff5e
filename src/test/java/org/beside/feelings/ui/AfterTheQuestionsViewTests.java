package org.beside.feelings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import org.beside.feelings.ThankYous;
import org.beside.matching.Snooze;
import org.beside.people.Bonds;
import org.beside.people.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What can be said and wished once the questions are over. */
class AfterTheQuestionsViewTests extends AtTheFeelingPage {

    @Autowired Bonds bonds;
    @Autowired ThankYous thanks;

    @Test
    void saysThankYouOnceWithAWordOrWithout() {
        press(page, "Finish here");
        var words = page.find(TextArea.class).single();
        words.setValue("   ");
        press(page, "Thank you");
        assertThat(words.getErrorMessage()).startsWith("There are only spaces in it.");
        words.setValue("a".repeat(501));
        press(page, "Thank you");
        assertThat(words.getErrorMessage()).startsWith("That is longer than 500 characters.");
        assertThat(words.getValue()).hasSize(501);
        words.setValue("<script>alert(1)</script> You were kind.");
        press(page, "Thank you");
        assertSays(page, "Your thank-you is on its way.");
        assertThat(page.find(Paragraph.class).withClassName("status").single().getElement().getAttribute("tabindex"))
                .as("the pressed button is gone").isEqualTo("-1");
        assertThat(offers(page, "Thank you")).isFalse();
        assertThat(thanks.unseenBy(volunteer)).singleElement().satisfies(thank ->
                assertThat(thank.words().orElseThrow().text()).isEqualTo("<script>alert(1)</script> You were kind."));

        page.navigate("feelings/" + call, FeelingsView.class);
        assertThat(offers(page, "Thank you")).isFalse();
    }

    @Test
    void aVolunteerForWhomItWasHeavyIsLeftAloneForAsLongAsTheyLike() {
        assertThat(offers(page, "That was heavy")).isFalse();
        onCall.begin(volunteer);
        var theirs = windowOf(volunteer, Role.VOLUNTEER);
        theirs.navigate("feelings/" + call, FeelingsView.class);
        press(theirs, "Finish here");
        press(theirs, "That was heavy");
        assertSays(theirs, "You are off call until you come back, and a coordinator is told.");
        assertThat(onCall.arrive(volunteer).onCall()).isFalse();
        theirs.find(Select.class).withClassName("snooze").single().setValue(Snooze.THREE_DAYS);
        assertSays(theirs, "All right. You are left alone for 3 days");
        assertThat(onCall.arrive(volunteer).snoozedUntil()).isPresent();
    }

    @Test
    void wordsForTheWallAreGivenWithOneLineThatSaysSo() {
        press(page, "Skip");
        press(page, "Skip");
        page.find(TextArea.class).single().setValue("It was fresh.");
        press(page, "Send");
        press(page, "Finish here");
        page.find(Checkbox.class).single().setValue(true);
        assertSays(page, "Thank you. An admin reads your words first.");
    }

    @Test
    void asksInTheEndWhetherTheyWouldLikeToMeetAgain() {
        press(page, "Finish here");
        assertThat(status(page)).isEmpty();
        press(page, "Again, please");
        assertSays(page, "Noted. When they say so too");
        assertThat(bonds.wishedAgain(requester, volunteer)).isTrue();
        assertThat(bonds.againWith(requester)).isEmpty();

        var theirs = windowOf(volunteer, Role.VOLUNTEER);
        theirs.navigate("feelings/" + call, FeelingsView.class);
        press(theirs, "Finish here");
        press(theirs, "Again, please");
        assertThat(bonds.againWith(requester)).containsExactly(volunteer);
    }

    @Test
    void separatesQuietlyAndAtOnceAndTellsNobodyElse() {
        press(page, "Finish here");
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
        press(theirs, "Finish here");
        assertThat(offers(theirs, "Again, please")).isTrue();
    }
}
