package org.beside.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.textfield.TextArea;
import org.beside.ViewTest;
import org.beside.Visitors;
import org.beside.matching.Matching;
import org.beside.matching.OnCall;
import org.beside.people.Role;
import org.beside.shared.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class AskViewTests extends ViewTest {

    @Autowired Matching matching;
    @Autowired OnCall onCall;
    @Autowired Visitors visitors;

    private PersonId requester;
    private BrowserlessUIContext page;

    @BeforeEach
    void aRequesterIsAtTheirPage() {
        requester = visitors.requester("sk");
        page = windowOf(requester, Role.REQUESTER);
        page.navigate(AskView.class);
    }

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
    void cancellingEndsTheWaitingAndSaysSo() {
        ask();
        press(page, "Cancel");
        assertThat(matching.waitingOf(requester)).isEmpty();
        assertSays(page, "Cancelled. Nobody is being rung any more.");
        assertThat(offers(page, "Call a volunteer")).isTrue();
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
    void whoeverComesBackToThePageStillWaits() {
        ask();
        var again = windowOf(requester, Role.REQUESTER);
        again.navigate(AskView.class);
        assertThat(offers(again, "Cancel")).isTrue();
        assertThat(offers(again, "Call a volunteer")).isFalse();
    }

    @Test
    void saysTruthfullyWhoIsRungAndThatSomeoneAnswered() {
        var volunteer = visitors.volunteerOnCall("sk");
        ask();
        assertSays(page, "One volunteer is being rung right now.");
        matching.answer(onCall.ringAt(volunteer).orElseThrow().offer(), volunteer);
        page.activate();
        assertThat(matching.waitingOf(requester)).isEmpty();
    }

    private void ask() {
        press(page, "Call a volunteer");
        camera("ready");
    }

    private void camera(String state) {
        var camera = page.find(Camera.class).all().stream().findFirst().orElseGet(this::hiddenCamera);
        ComponentUtil.fireEvent(camera, new Camera.StateEvent(camera, true, state));
        page.roundTrip();
    }

    private Camera hiddenCamera() {
        return ((AskView) page.getCurrentView()).getChildren().filter(Camera.class::isInstance).map(Camera.class::cast)
                .findFirst().orElseThrow();
    }
}
