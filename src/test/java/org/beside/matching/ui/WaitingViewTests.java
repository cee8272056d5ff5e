package org.beside.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beside.feelings.Feeling;
import org.beside.matching.Reason;
import org.beside.people.Role;
import org.beside.shared.OfferId;
import org.beside.shared.SpokenLanguage;
import org.beside.shared.SpokenLanguage.Level;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;

/** While somebody is being looked for. */
class WaitingViewTests extends AtTheAskPage {

    @Test
    void cancellingEndsTheWaitingAndSaysSo() {
        ask();
        press(page, "Cancel");
        assertThat(matching.waitingOf(requester)).isEmpty();
        assertSays(page, "Cancelled. Nobody is being rung any more.");
        assertThat(offers(page, "Call a volunteer")).isTrue();
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
}
