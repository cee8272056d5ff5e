package org.beside.matching.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import org.beside.ViewTest;
import org.beside.Visitors;
import org.beside.matching.Matching;
import org.beside.matching.Need;
import org.beside.matching.OnCall;
import org.beside.people.People;
import org.beside.people.Role;
import org.beside.shared.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class VolunteerViewTests extends ViewTest {

    @Autowired Matching matching;
    @Autowired OnCall onCall;
    @Autowired People people;
    @Autowired Visitors visitors;

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
    void ringsWithWhatIsNeededAndStopsWhenDeclined() {
        var volunteer = visitors.volunteerOnCall("hr");
        var page = open(volunteer);
        matching.ask(visitors.requester("hr"), new Need("the date on a yoghurt"));
        assertOffers(page, "Answer");
        assertThat(page.find(Paragraph.class).all()).extracting(Paragraph::getText)
                .contains("They would like to see: the date on a yoghurt", "Speaks Croatian");

        press(page, "Not now");
        assertSays(page, "All right, not this one.");
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

    private BrowserlessUIContext open(PersonId volunteer) {
        var page = windowOf(volunteer, Role.VOLUNTEER);
        page.navigate(VolunteerView.class);
        return page;
    }
}
