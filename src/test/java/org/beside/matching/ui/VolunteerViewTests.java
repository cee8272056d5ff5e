package org.beside.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.beside.MovableClock;
import org.beside.ViewTest;
import org.beside.Visitors;
import org.beside.matching.Hand;
import org.beside.matching.Matching;
import org.beside.matching.Need;
import org.beside.matching.NeedKind;
import org.beside.matching.OnCall;
import org.beside.people.Bonds;
import org.beside.people.Description;
import org.beside.people.Detail;
import org.beside.people.HelpStyle;
import org.beside.people.HelperNote;
import org.beside.people.HowOften;
import org.beside.people.People;
import org.beside.people.Preferences;
import org.beside.people.Role;
import org.beside.shared.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class VolunteerViewTests extends ViewTest {

    @Autowired Matching matching;
    @Autowired OnCall onCall;
    @Autowired People people;
    @Autowired Bonds bonds;
    @Autowired Visitors visitors;
    @Autowired Hand hand;
    @Autowired MovableClock clock;

    @Test
    void aNewVolunteerIsToldThreeThingsFirstAndOnlyOnce() {
        var volunteer = visitors.volunteer("bg");
        var page = open(volunteer);
        assertThat(page.find(Checkbox.class).exists()).isFalse();
        press(page, "Continue");
        assertThat(people.find(volunteer).orElseThrow().oriented()).isTrue();
        assertThat(page.find(Checkbox.class).single().getLabel()).isEqualTo("On call");
        assertThat(offers(open(volunteer), "Continue")).isFalse();
    }

    @Test
    void goesOnCallAndOff() {
        var volunteer = visitors.volunteer("bg");
        people.orient(volunteer);
        var page = open(volunteer);
        assertSays(page, "You are off call.");
        page.test(page.find(Checkbox.class).single()).click();
        assertSays(page, "You are on call.");
        assertThat(onCall.arrive(volunteer).onCall()).isTrue();
        page.test(page.find(Checkbox.class).single()).click();
        assertSays(page, "You are off call.");
        assertThat(onCall.arrive(volunteer).onCall()).isFalse();
    }

    @Test
    void readsHowTheRequesterLikesToBeHelpedBeforeAnswering() {
        var requester = visitors.requester("cy");
        var person = people.find(requester).orElseThrow();
        people.describe(requester, new Description(person.languages(), person.zone(), Optional.of(HelpStyle.UNHURRIED),
                person.quietHours(), new Preferences(Optional.of(Detail.ONLY_WHAT_I_ASK), true, true, true,
                        HowOften.EVERY_CALL, HelperNote.of("I am hard of hearing."))));
        var volunteer = visitors.volunteerOnCall("cy");
        var page = open(volunteer);
        matching.ask(requester, new Need(""));
        assertOffers(page, "Answer");
        assertThat(page.find(Paragraph.class).all()).extracting(Paragraph::getText).contains(
                "You can call them REQUESTER.", "They like some time to talk.",
                "Please tell them only what they ask about.", "They would like you to know: I am hard of hearing.")
                .noneMatch(words -> words.startsWith("It is about"));
        press(page, "Not now");
        onCall.end(volunteer);
    }

    @Test
    void ringsWithWhatIsNeededAndStopsWhenDeclined() {
        var volunteer = visitors.volunteerOnCall("hr");
        var page = open(volunteer);
        matching.ask(visitors.requester("hr"), new Need("the date on a yoghurt", Optional.of(NeedKind.READING)));
        assertOffers(page, "Answer");
        assertThat(page.find(Paragraph.class).all()).extracting(Paragraph::getText)
                .contains("They would like to see: the date on a yoghurt", "It is about: Something to read",
                        "Speaks Croatian");

        var offer = onCall.ringAt(volunteer).orElseThrow().offer();
        assertThat(prepared(page)).contains(offer.toString());

        press(page, "Not now");
        assertSays(page, "All right, not this one.");
        assertThat(prepared(page)).isEqualTo("[]");
        assertThat(offers(page, "Answer")).isFalse();
        assertThat(onCall.ringAt(volunteer)).isEmpty();
        onCall.end(volunteer);
    }

    @Test
    void saysKindlyThatThePersonNoLongerNeedsHelp() {
        var volunteer = visitors.volunteerOnCall("hu");
        var page = open(volunteer);
        var requester = visitors.requester("hu");
        var request = matching.ask(requester, new Need(""));
        assertOffers(page, "Answer");
        matching.cancel(request, requester);
        assertSays(page, "The person no longer needs help.");
        assertThat(offers(page, "Answer")).isFalse();
        onCall.end(volunteer);
    }

    @Test
    void saysKindlyThatSomeoneWasFaster() {
        var slow = visitors.volunteerOnCall("uk");
        var fast = visitors.volunteerOnCall("uk");
        var page = open(slow);
        matching.ask(visitors.requester("uk"), new Need(""));
        assertOffers(page, "Answer");
        matching.answer(onCall.ringAt(fast).orElseThrow().offer(), fast);
        assertSays(page, "Someone was faster this time.");
        onCall.end(slow);
    }

    @Test
    void twoUnheardRingsTakeAVolunteerOffCallWithAKindWord() {
        var volunteer = visitors.volunteerOnCall("mg");
        var page = open(volunteer);
        for (var unheard = 0; unheard < 2; unheard++) {
            var requester = visitors.requester("mg");
            var request = matching.ask(requester, new Need(""));
            assertOffers(page, "Answer");
            clock.pass(Duration.ofSeconds(20));
            onCall.stillHere(volunteer);
            hand.moves(Duration.ZERO);
            matching.cancel(request, requester);
        }
        assertSays(page, "It rang twice and was not heard, so you are off call.");
        assertThat(onCallSwitch(page).getValue()).isFalse();

        page.test(onCallSwitch(page)).click();
        assertSays(page, "You are on call.");
    }

    @Test
    void aSnoozeIsSaidAndEndsWithOnePress() {
        var volunteer = visitors.volunteerOnCall("sn");
        var page = open(volunteer);
        page.test(page.find(Select.class).withClassName("snooze").single()).selectItem("1 hour");
        var end = clock.instant().plus(Duration.ofHours(1)).atZone(people.find(volunteer).orElseThrow().zone());
        assertSays(page, "You are left alone until " + DateTimeFormatter.ofPattern("h:mm", Locale.ENGLISH).format(end));
        assertThat(onCallSwitch(page).getValue()).isFalse();
        matching.ask(visitors.requester("sn"), new Need(""));
        assertThat(onCall.ringAt(volunteer)).isEmpty();

        page.test(onCallSwitch(page)).click();
        assertSays(page, "You are on call.");
        assertThat(page.find(Select.class).withClassName("snooze").exists()).isTrue();
    }

    @Test
    void tellsWhatToExpectAndWhyItRings() {
        var volunteer = visitors.volunteerOnCall("so");
        var requester = visitors.requester("so");
        bonds.wishAgain(volunteer, requester);
        bonds.wishAgain(requester, volunteer);
        var page = open(volunteer);
        assertThat(page.find(Paragraph.class).withClassName("expectation").single().getText())
                .matches("On call since .*\\. You have not answered a call in the last month\\. At this hour few .*");
        matching.ask(requester, new Need(""));
        assertOffers(page, "Answer");
        assertThat(page.find(Paragraph.class).all()).extracting(Paragraph::getText)
                .contains("You both asked to meet each other again.");
    }

    private static String prepared(BrowserlessUIContext page) {
        return page.find(PreparedCalls.class).single().getElement().getPropertyRaw("rings").toString();
    }

    private static Checkbox onCallSwitch(BrowserlessUIContext page) {
        return page.find(Checkbox.class).single();
    }

    private BrowserlessUIContext open(PersonId volunteer) {
        var page = windowOf(volunteer, Role.VOLUNTEER);
        page.navigate(VolunteerView.class);
        return page;
    }
}
