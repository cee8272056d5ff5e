package org.beside.feelings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import org.beside.ViewTest;
import org.beside.Visitors;
import org.beside.call.Calls;
import org.beside.feelings.Concerns;
import org.beside.feelings.Expiry;
import org.beside.feelings.Feeling;
import org.beside.feelings.FeelingWord;
import org.beside.feelings.Feelings;
import org.beside.feelings.NeedMet;
import org.beside.feelings.Question;
import org.beside.feelings.ThankYous;
import org.beside.matching.Matching;
import org.beside.matching.Need;
import org.beside.matching.OnCall;
import org.beside.matching.Snooze;
import org.beside.people.Bonds;
import org.beside.people.Role;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.JsonNodeFactory;

class FeelingsViewTests extends ViewTest {

    @Autowired Matching matching;
    @Autowired OnCall onCall;
    @Autowired Calls calls;
    @Autowired Bonds bonds;
    @Autowired Visitors visitors;
    @Autowired Concerns concerns;
    @Autowired ThankYous thanks;
    @Autowired Expiry expiry;
    @Autowired Feelings feelings;
    @Autowired JdbcClient jdbc;

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
        assertThat(jdbc.sql("select count(*) from prompt where call_id = ?").param(call.value()).query(Integer.class)
                .single()).as("written before the page is there").isZero();
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
        assertThat(page.find(CheckboxGroup.class).single().getLabel()).isEqualTo("Which words fit how you feel?");
        press(page, "Send");
        assertThat(page.find(CheckboxGroup.class).single().getErrorMessage())
                .isEqualTo("Please choose at least one word, or press Skip.");
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
    @SuppressWarnings("unchecked")
    void endsWithThanksAndAWayBack() {
        choices().setValue(Feeling.VERY_GOOD);
        press(page, "Send");
        page.find(CheckboxGroup.class).single().setValue(Set.of(FeelingWord.RELIEVED));
        press(page, "Send");
        page.find(TextArea.class).single().setValue("It was fresh.");
        press(page, "Send");
        choices().setValue(NeedMet.YES);
        press(page, "Send");
        assertThat(page.find(H1.class).single().getText())
                .isEqualTo("Thank you. That is good to hear. Call again whenever you like.");
        assertThat(page.find(Anchor.class).withText("Back to calling").single().getHref()).isEqualTo("/ask");
    }

    @Test
    void twoPressesAreEnough() {
        choices().setValue(Feeling.GOOD);
        press(page, "Finish here");
        assertThat(page.find(H1.class).single().getText()).endsWith("Call again whenever you like.");
        assertThat(answers()).containsExactly("FEELING GOOD");
        assertThat(jdbc.sql("select count(*) from prompt where call_id = ? and state = 'SKIPPED'").param(call.value())
                .query(Integer.class).single()).isEqualTo(3);
    }

    @Test
    void onePressRefusesEverything() {
        press(page, "Finish here");
        assertThat(page.find(H1.class).single().getText()).isEqualTo("Thank you. Call again whenever you like.");
        assertThat(answers()).isEmpty();
    }

    @Test
    void wordsThatCannotBeKeptAreNotLostByFinishing() {
        press(page, "Skip");
        press(page, "Skip");
        page.find(TextArea.class).single().setValue("a".repeat(10_000));
        press(page, "Finish here");
        assertThat(page.find(TextArea.class).single().isInvalid()).isTrue();
        assertThat(page.find(TextArea.class).single().getValue()).hasSize(10_000);
    }

    @Test
    void onlyTheWorstAnswerBringsTheOfferThatSomebodyWrites() {
        assertThat(page.find(Checkbox.class).exists()).isFalse();
        choices().setValue(Feeling.BAD);
        assertThat(page.find(Checkbox.class).exists()).isFalse();
        choices().setValue(Feeling.VERY_BAD);
        page.find(Checkbox.class).single().setValue(true);
        press(page, "Finish here");
        assertThat(concerns.unsettled()).anySatisfy(concern -> assertThat(concern.call()).isEqualTo(call));
        assertThat(page.find(H1.class).single().getText()).startsWith("Thank you for telling us.");
    }

    @Test
    void whoeverThinksBetterOfTheWorstAnswerHasNotWishedForALetter() {
        choices().setValue(Feeling.VERY_BAD);
        page.find(Checkbox.class).single().setValue(true);
        choices().setValue(Feeling.NEITHER);
        press(page, "Finish here");
        assertThat(concerns.unsettled()).noneSatisfy(concern -> assertThat(concern.call()).isEqualTo(call));
    }

    @Test
    void whatComesTooLateIsSaidAndStaysWhereItWasTyped() {
        press(page, "Skip");
        press(page, "Skip");
        var words = page.find(TextArea.class).single();
        words.setValue("It took me an hour to find the words.");
        expiry.leave(requester);
        press(page, "Send");
        assertSays(page, "This question stood open for too long");
        assertThat(page.find(TextArea.class).single().getValue()).isEqualTo("It took me an hour to find the words.");
        press(page, "Skip");
        assertThat(page.find(Anchor.class).withText("Back to calling").exists()).isTrue();
    }

    @Test
    void wordsAreNotLostWhereTheQuestionWasSkippedOnAnotherPage() {
        press(page, "Skip");
        press(page, "Skip");
        page.find(TextArea.class).single().setValue("It took me a while to find the words.");
        feelings.skip(call, requester, Question.WORDS);
        press(page, "Send");
        assertSays(page, "You answered or skipped this question on another page, so this was not kept.");
        assertThat(page.find(TextArea.class).single().getValue()).isEqualTo("It took me a while to find the words.");
        press(page, "Skip");
        assertThat(choices().getLabel()).isEqualTo("Did you get what you needed?");
    }

    @Test
    void aChoiceThatWasMadeOnAnotherPageLeadsOnHere() {
        feelings.next(call, requester);
        feelings.feel(call, requester, Feeling.GOOD);
        choices().setValue(Feeling.GOOD);
        press(page, "Send");
        assertThat(page.find(CheckboxGroup.class).exists()).isTrue();
    }

    @Test
    void saysThankYouOnceWithAWordOrWithout() {
        skipAll(page);
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
    void theClosingIsThatOfACallThatWasLost() {
        var again = visitors.volunteerOnCall("sl");
        matching.ask(requester, new Need(""));
        call = matching.answer(onCall.ringAt(again).orElseThrow().offer(), again);
        onCall.end(again);
        calls.firstFrameSeen(call, again);
        calls.lost(call, again);
        page.navigate("feelings/" + call, FeelingsView.class);
        assertThat(page.find(H1.class).single().getText()).startsWith("The connection was lost, and the call is over.");
    }

    private List<String> answers() {
        return jdbc.sql("""
                select question || ' ' || choice from prompt where call_id = ? and state = 'ANSWERED' order by question""")
                .param(call.value()).query(String.class).list();
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

    /** A page can send whatever it likes. */
    @Test
    void aWordThatNobodyKnowsIsNoAnswer() {
        press(page, "Skip");
        var words = page.find(CheckboxGroup.class).single();
        words.getElement().setPropertyJson("value", JsonNodeFactory.instance.arrayNode().add("999").add("FURIOUS"));
        press(page, "Send");
        assertThat(page.find(CheckboxGroup.class).single().getErrorMessage())
                .isEqualTo("Please choose at least one word, or press Skip.");
        assertThat(jdbc.sql("""
                select state from prompt where call_id = ? and question = 'FEELING_WORDS'""").param(call.value())
                .query(String.class).single()).isEqualTo("ASKED");
        assertThat(jdbc.sql("""
                select count(*) from feeling_word join prompt on prompt.id = prompt_id where call_id = ?""")
                .param(call.value()).query(Integer.class).single()).isZero();

        words.getElement().setPropertyJson("value", JsonNodeFactory.instance.arrayNode().add("1").add("999"));
        press(page, "Send");
        assertThat(jdbc.sql("""
                select word from feeling_word join prompt on prompt.id = prompt_id where call_id = ?""")
                .param(call.value()).query(String.class).list()).containsExactly(FeelingWord.RELIEVED.name());
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
        press(window, "Finish here");
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Object> choices() {
        return page.find(RadioButtonGroup.class).single();
    }
}
