package org.beside.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import org.beside.matching.NeedKind;
import org.beside.people.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Before anybody is asked: the camera, and what is asked for. */
class AskViewTests extends AtTheAskPage {

    @Test
    void asksOnlyWhenThereIsAPicture() {
        press(page, "Call a volunteer");
        assertSays(page, "Calling. The camera is opening.");
        camera("asking");
        assertThat(matching.waitingOf(requester)).isEmpty();

        camera("ready");
        assertThat(matching.waitingOf(requester)).isPresent();
        assertThat(offers(page, "Call a volunteer")).isFalse();
        assertSays(page, "No volunteer who speaks your language is free this moment.");
    }

    @Test
    void aCameraThatIsReadyByItselfAsksForNothing() {
        camera("ready");
        assertThat(matching.waitingOf(requester)).isEmpty();
    }

    @Test
    void aMissingMicrophoneDoesNotKeepAnybodyFromAsking() {
        press(page, "Call a volunteer");
        camera("ready-without-microphone");
        assertThat(matching.waitingOf(requester)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "refused; The browser did not let this page use the camera.",
            "absent; No camera was found on this device.",
            "busy; Another app is using the camera.",
            "insecure; The camera only opens on a secure page.",
            "unsupported; This browser cannot make video calls."})
    void saysWhatIsTheMatterWithTheCameraAndCanBePressedAgain(String state, String sentence) {
        press(page, "Call a volunteer");
        camera(state);
        assertSays(page, sentence);
        assertThat(offers(page, "Call a volunteer")).isTrue();
        assertThat(matching.waitingOf(requester)).isEmpty();

        press(page, "Call a volunteer");
        camera("ready");
        assertThat(matching.waitingOf(requester)).isPresent();
    }

    @Test
    void aCameraThatFailsWhileItRingsTakesTheRequestBack() {
        ask();
        camera("busy");
        assertThat(matching.waitingOf(requester)).isEmpty();
    }

    @Test
    void aNeedThatIsTooLongIsKeptAndExplained() {
        var need = page.find(TextArea.class).single();
        need.setValue("a".repeat(501));
        press(page, "Call a volunteer");
        assertThat(need.isInvalid()).isTrue();
        assertThat(need.getErrorMessage()).startsWith("That is longer than 500 characters.");
        assertThat(need.getValue()).hasSize(501);
        camera("ready");
        assertThat(matching.waitingOf(requester)).isEmpty();
    }

    @Test
    void whatIsPrivateIsAskedInPrivate() {
        page.find(Checkbox.class).single().setValue(true);
        ask();
        assertThat(matching.openOf(requester).orElseThrow().isPrivate()).isTrue();
        assertThat(status(page)).endsWith("Because it is private, only verified volunteers are rung.");
    }

    @Test
    void theKindThatIsChosenIsReadByWhoeverIsRungAndCanNoLongerBeChanged() {
        var volunteer = visitors.volunteerOnCall("sk");
        page.test(kinds(page).getFirst()).selectItem("Something to read");
        ask();
        assertThat(onCall.ringAt(volunteer).orElseThrow().need().kind()).contains(NeedKind.READING);
        assertThat(kinds(page)).singleElement().satisfies(kind -> assertThat(kind.isReadOnly()).isTrue());

        var again = windowOf(requester, Role.REQUESTER);
        again.navigate(AskView.class);
        assertThat(kinds(again)).singleElement()
                .satisfies(kind -> assertThat(kind.getValue()).isEqualTo(Optional.of(NeedKind.READING)));
    }

    @Test
    void noKindIsChosenForAnybody() {
        assertThat(kinds(page)).singleElement()
                .satisfies(kind -> assertThat(kind.getValue()).isEqualTo(Optional.empty()));
        ask();
        assertThat(matching.openOf(requester).orElseThrow().need().kind()).isEmpty();
        assertThat(kinds(page)).as("what was not said is not shown").isEmpty();
        press(page, "Cancel");
        assertSays(page, "Cancelled.");
        assertThat(kinds(page)).singleElement().satisfies(kind -> assertThat(kind.isReadOnly()).isFalse());
    }

    @SuppressWarnings("rawtypes")
    private static List<Select> kinds(BrowserlessUIContext window) {
        window.activate();
        return window.find(Select.class).all().stream().filter(select -> "What is it about?".equals(select.getLabel()))
                .toList();
    }
}
