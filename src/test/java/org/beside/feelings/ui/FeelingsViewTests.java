package org.beside.feelings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import org.beside.feelings.Concerns;
import org.beside.feelings.Expiry;
import org.beside.feelings.Feeling;
import org.beside.feelings.FeelingWord;
import org.beside.feelings.Feelings;
import org.beside.feelings.NeedMet;
import org.beside.feelings.Question;
import org.beside.matching.Need;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;

/** The questions themselves. */
class FeelingsViewTests extends AtTheFeelingPage {

    @Autowired Concerns concerns;
    @Autowired Expiry expiry;
    @Autowired Feelings feelings;

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

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Object> choices() {
        return page.find(RadioButtonGroup.class).single();
    }
}
