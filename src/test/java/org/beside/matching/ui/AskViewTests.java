package org.beside.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beside.MovableClock;
import org.beside.ViewTest;
import org.beside.Visitors;
import org.beside.feelings.Feeling;
import org.beside.matching.Hand;
import org.beside.matching.HelpRequest.State;
import org.beside.matching.Matching;
import org.beside.matching.NeedKind;
import org.beside.matching.OnCall;
import org.beside.matching.Reason;
import org.beside.people.Role;
import org.beside.shared.OfferId;
import org.beside.shared.PersonId;
import org.beside.shared.SpokenLanguage;
import org.beside.shared.SpokenLanguage.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ArrayNode;

class AskViewTests extends ViewTest {

    @Autowired Matching matching;
    @Autowired OnCall onCall;
    @Autowired Visitors visitors;
    @Autowired Hand hand;
    @Autowired MovableClock clock;

    private PersonId requester;
    private BrowserlessUIContext page;

    @BeforeEach
    void aRequesterIsAtTheirPage() {
        requester = visitors.requester("sk");
        page = windowOf(requester, Role.REQUESTER);
        page.navigate(AskView.class);
    }

    /** Nobody who waits in one test takes the volunteers of the next. */
    @AfterEach
    void everybodyGoesHome() {
        hand.moves(Duration.ofMinutes(10));
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

    @Test
    void whoeverDoesNotWantToHoldIsToldWhenSomebodyIsFree() {
        ask();
        press(page, "Tell me when someone is free");
        assertSays(page, "All right, nobody is rung.");
        assertThat(offers(page, "Tell me when someone is free")).isFalse();

        var volunteer = visitors.volunteerOnCall("sk");
        hand.moves(Duration.ZERO);
        assertSays(page, "Someone is free now.");
        assertThat(onCall.ringAt(volunteer)).as("before the requester is here").isEmpty();

        press(page, "Call now");
        camera("ready");
        assertSays(page, "One volunteer is being rung right now.");
        assertThat(onCall.ringAt(volunteer)).isPresent();
    }

    @Test
    void whoeverComesBackWhileStandingByIsToldTheTruth() {
        ask();
        press(page, "Tell me when someone is free");
        var volunteer = visitors.volunteerOnCall("sk");
        hand.moves(Duration.ZERO);
        var again = windowOf(requester, Role.REQUESTER);
        again.navigate(AskView.class);
        assertSays(again, "Someone is free now.");
        press(again, "I no longer need help");
        assertSays(again, "All right. We no longer look for someone.");
        assertThat(matching.openOf(requester)).isEmpty();
        assertThat(onCall.ringAt(volunteer)).isEmpty();
    }

    @Test
    void aCameraThatFailsWhileStandingByKeepsThePlaceInTheLine() {
        ask();
        press(page, "Tell me when someone is free");
        press(page, "Call now");
        camera("busy");
        assertThat(matching.openOf(requester).orElseThrow().state()).isEqualTo(State.STANDING_BY);
        assertThat(offers(page, "Call now")).isTrue();
        press(page, "Call now");
        camera("ready");
        assertThat(matching.waitingOf(requester)).isPresent();
    }

    @Test
    void whoeverFoundNobodyCanBeToldLater() {
        ask();
        clock.pass(Duration.ofMinutes(3));
        matching.waitingOf(requester).ifPresent(matching::stillWaiting);
        hand.moves(Duration.ZERO);
        assertSays(page, "Nobody could come to the phone this time.");
        press(page, "Tell me when someone is free");
        assertSays(page, "All right, nobody is rung.");
    }

    @Test
    @SuppressWarnings("unchecked")
    void asksHowTheWaitFeelsAndNeverBlamesWhoeverItLedToNobody() {
        ask();
        var feeling = page.find(RadioButtonGroup.class).single();
        assertThat(feeling.getLabel()).isEqualTo("How do you feel right now?");
        assertThat(feeling.getValue()).isNull();
        feeling.setValue(Feeling.BAD);
        press(page, "Send");
        assertThat(page.find(Paragraph.class).withClassName("remark").single().getText())
                .startsWith("Thank you for telling us. You need not do anything");
        assertThat(page.find(RadioButtonGroup.class).exists()).isFalse();
        assertThat(offers(page, "Cancel")).isTrue();

        var elsewhere = windowOf(requester, Role.REQUESTER);
        elsewhere.navigate(AskView.class);
        assertThat(elsewhere.find(RadioButtonGroup.class).exists()).isFalse();

        clock.pass(Duration.ofMinutes(3));
        matching.waitingOf(requester).ifPresent(matching::stillWaiting);
        hand.moves(Duration.ZERO);
        assertSays(page, "Nobody could come to the phone this time. You told us that the wait felt bad");
    }

    @Test
    void theQuestionGoesWithTheWait() {
        ask();
        press(page, "Skip");
        assertThat(page.find(RadioButtonGroup.class).exists()).isFalse();
        press(page, "Cancel");
        assertSays(page, "Cancelled.");
        assertThat(page.find(Paragraph.class).withClassName("remark").exists()).isFalse();
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

    @Test
    void saysWhatTimeOfDayItIsForThoseWhoAreRungAndThatSomeSpeakALittle() {
        visitors.volunteerOnCall("sk?");
        ask();
        assertSays(page, "No volunteer who speaks your language is free this moment.");
        clock.pass(Duration.ofSeconds(20));
        matching.waitingOf(requester).ifPresent(matching::stillWaiting);
        onCall.stillHere(visitors.volunteerOnCall("sk?"));
        hand.moves(Duration.ZERO);
        soon(page, () -> assertThat(status(page)).contains("We now also ring people who speak some of your language."));
    }

    @Test
    void saysThatTheVolunteerSpeaksOnlySomeOfTheLanguage() {
        ask();
        clock.pass(Duration.ofSeconds(20));
        matching.waitingOf(requester).ifPresent(matching::stillWaiting);
        var volunteer = visitors.volunteerOnCall("sk?");
        hand.moves(Duration.ZERO);
        var ring = onCall.ringAt(volunteer).orElseThrow();
        assertThat(ring.reasons()).contains(Reason.SPEAKS_A_LITTLE);
        assertThat(matching.languageOf(ring.offer())).contains(new SpokenLanguage("sk", Level.LITTLE));
    }

    @Test
    void preparesTheCallsThatMayComeOfTheFirstThreeRings() {
        var volunteers = Stream.generate(() -> visitors.volunteerOnCall("sk")).limit(4).toList();
        ask();
        soon(page, () -> assertThat(prepared()).hasSize(3));
        var ringing = matching.ringing(matching.waitingOf(requester).orElseThrow());
        assertThat(ringing).hasSize(4);
        assertThat(prepared()).isEqualTo(ringing.stream().limit(3).map(OfferId::toString).toList());

        var first = volunteers.stream().map(onCall::ringAt).flatMap(Optional::stream)
                .filter(ring -> ring.offer().equals(ringing.getFirst())).findFirst().orElseThrow();
        volunteers.forEach(volunteer -> matching.decline(first.offer(), volunteer));
        soon(page, () -> assertThat(prepared())
                .isEqualTo(ringing.stream().skip(1).map(OfferId::toString).toList()));

        press(page, "Cancel");
        soon(page, () -> assertThat(prepared()).isEmpty());
    }

    private List<String> prepared() {
        return page.find(PreparedCalls.class).single().getElement().getPropertyRaw("rings") instanceof ArrayNode rings
                ? rings.valueStream().map(ring -> ring.get("callId").stringValue()).toList() : List.of();
    }

    @SuppressWarnings("rawtypes")
    private static List<Select> kinds(BrowserlessUIContext window) {
        window.activate();
        return window.find(Select.class).all().stream().filter(select -> "What is it about?".equals(select.getLabel()))
                .toList();
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
