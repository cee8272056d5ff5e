package org.beside.feelings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.beside.MovableClock;
import org.beside.ViewTest;
import org.beside.Visitors;
import org.beside.call.Calls;
import org.beside.feelings.Concern.Kind;
import org.beside.feelings.Concerns;
import org.beside.feelings.Feeling;
import org.beside.feelings.Feelings;
import org.beside.feelings.OwnWords;
import org.beside.feelings.ThankWords;
import org.beside.feelings.ThankYous;
import org.beside.matching.Matching;
import org.beside.matching.Need;
import org.beside.matching.OnCall;
import org.beside.people.Bonds;
import org.beside.people.Role;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.beside.shared.ui.StatusLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.JsonNodeFactory;

/** What people find at home after a call. */
class HomeNotesTests extends ViewTest {

    @Autowired Matching matching;
    @Autowired OnCall onCall;
    @Autowired Calls calls;
    @Autowired Feelings feelings;
    @Autowired ThankYous thanks;
    @Autowired Concerns concerns;
    @Autowired Bonds bonds;
    @Autowired Visitors visitors;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;

    private PersonId requester;
    private PersonId volunteer;
    private CallId call;

    @BeforeEach
    void aCallHasEnded() {
        requester = visitors.requester("et");
        volunteer = visitors.volunteerOnCall("et");
        matching.ask(requester, new Need(""));
        call = matching.answer(onCall.ringAt(volunteer).orElseThrow().offer(), volunteer);
        calls.firstFrameSeen(call, volunteer);
        onCall.end(volunteer);
        calls.hangUp(call, requester);
    }

    private void requesterFelt(Feeling feeling) {
        feelings.next(call, requester);
        feelings.feel(call, requester, feeling);
        feelings.finish(call, requester);
    }

    @Test
    void whoeverHasNothingToFindFindsNothing() {
        assertThat(headings(home(requester, Role.REQUESTER))).isEmpty();
        assertThat(headings(home(volunteer, Role.VOLUNTEER))).isEmpty();
    }

    @Test
    void aThankYouIsFoundOnceWithItsWords() {
        var dayOfTheCall = today();
        clock.pass(Duration.ofDays(1));
        thanks.thank(call, requester, Optional.of(new ThankWords("You were kind.")));
        var page = home(volunteer, Role.VOLUNTEER);
        assertThat(headings(page)).containsExactly("Someone says thank you");
        assertThat(texts(page)).contains("It is from the person you spoke with on " + dayOfTheCall + ".", "You were kind.");
        theBrowserShows(page, page.find(ThanksNote.class).single());
        assertThat(headings(home(volunteer, Role.VOLUNTEER))).isEmpty();
    }

    @Test
    void aThankYouThatNoBrowserHasShownIsFoundAgain() {
        thanks.thank(call, requester, Optional.empty());
        assertThat(headings(home(volunteer, Role.VOLUNTEER))).containsExactly("Someone says thank you");
        assertThat(headings(home(volunteer, Role.VOLUNTEER))).containsExactly("Someone says thank you");
    }

    /** The note comes onto the page, and the browser answers what it is asked. */
    private static void theBrowserShows(BrowserlessUIContext page, ThanksNote note) {
        page.activate();
        page.getUI().add(note);
        var internals = page.getUI().getInternals();
        internals.getStateTree().runExecutionsBeforeClientResponse();
        internals.dumpPendingJavaScriptInvocations().stream().filter(asked -> asked.getOwner() == note.getElement().getNode())
                .forEach(asked -> asked.complete(JsonNodeFactory.instance.booleanNode(true)));
    }

    @Test
    void aDayLaterTheCallIsAskedAboutOnce() {
        var today = today();
        requesterFelt(Feeling.GOOD);
        clock.pass(Duration.ofHours(24));
        var page = home(requester, Role.REQUESTER);
        assertThat(later(page).getLabel()).isEqualTo("Thinking back to that call, how do you feel about it now?");
        assertThat(later(page).getHelperText()).startsWith("Your call on " + today + ".");
        assertThat(later(page).getValue()).isNull();
        press(page, "Send");
        assertThat(later(page).getErrorMessage()).isEqualTo("Please choose one answer, or press Skip.");
        later(page).setValue(Feeling.BAD);
        press(page, "Send");
        assertThat(texts(page)).contains("Thank you. That is noted.");
        assertThat(leadsTo(page)).isEqualTo("Thank you. That is noted.");
        assertThat(saidLater()).containsExactly("ANSWERED BAD");
        assertThat(home(requester, Role.REQUESTER).find(RadioButtonGroup.class).exists()).isFalse();
    }

    @Test
    void whoeverSkipsIsNotAskedAgain() {
        clock.pass(Duration.ofHours(24));
        press(home(requester, Role.REQUESTER), "Skip");
        assertThat(saidLater()).containsExactly("SKIPPED ");
        assertThat(home(requester, Role.REQUESTER).find(RadioButtonGroup.class).exists()).isFalse();
    }

    @Test
    void afterABadCallAnotherWayIsOfferedOnce() {
        requesterFelt(Feeling.BAD);
        var page = home(requester, Role.REQUESTER);
        assertThat(headings(page)).containsExactly("About your last call");
        assertThat(texts(page)).anyMatch(text -> text.startsWith("You told us that your last call felt bad."));
        assertThat(offers(page, "Not with this person again")).isTrue();

        press(page, "Not with this person again");
        assertThat(bonds.separatedFrom(requester)).containsExactly(volunteer);
        assertThat(leadsTo(page)).startsWith("Done. You two are not brought together any more.");
        page.find(TextArea.class).withCondition(area -> area.getLabel().startsWith("What would you like the")).single()
                .setValue("I did not understand a word.");
        press(page, "I would like a word with a coordinator");
        assertThat(texts(page)).anyMatch(text -> text.startsWith("Noted. A person writes to you, with their name"));
        assertThat(concerns.unsettled()).anySatisfy(concern -> {
            assertThat(concern.person()).isEqualTo(requester);
            assertThat(concern.kind()).isEqualTo(Kind.TALK_WANTED);
            assertThat(concern.words()).contains(new OwnWords("I did not understand a word."));
        });
        assertThat(headings(home(requester, Role.REQUESTER))).isEmpty();
    }

    @Test
    void aLetterStandsThereWithItsWritersNameUntilItHasBeenRead() {
        feelings.next(call, requester);
        feelings.feelWorst(call, requester);
        var concern = concerns.unsettled().stream().filter(open -> open.person().equals(requester)).findFirst().orElseThrow();
        concerns.reply(concern.id(), visitors.admin(), new OwnWords("I am sorry.\nI have spoken with them."));
        assertThat(headings(home(requester, Role.REQUESTER))).contains("ADMIN writes to you");
        var page = home(requester, Role.REQUESTER);
        assertThat(texts(page)).contains("I am sorry.\nI have spoken with them.");
        press(page, "I have read this");
        assertThat(leadsTo(page)).isEqualTo("All right. It does not come up again.");
        assertThat(headings(home(requester, Role.REQUESTER))).isEmpty();
    }

    private String today() {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.ENGLISH)
                .format(clock.instant().atZone(ZoneId.of("Europe/Berlin")));
    }

    private BrowserlessUIContext home(PersonId person, Role role) {
        var page = windowOf(person, role);
        page.navigate(role.home(), Component.class);
        return page;
    }

    private static List<String> headings(BrowserlessUIContext page) {
        return page.find(H2.class).all().stream().map(H2::getText).toList();
    }

    private static List<String> texts(BrowserlessUIContext page) {
        return page.find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    /** What is said where the keyboard goes on. */
    private static String leadsTo(BrowserlessUIContext page) {
        return page.find(StatusLine.class).withCondition(line -> "-1".equals(line.getElement().getAttribute("tabindex")))
                .single().getText();
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Object> later(BrowserlessUIContext page) {
        return page.find(RadioButtonGroup.class).single();
    }

    private List<String> saidLater() {
        return jdbc.sql("""
                select state || ' ' || coalesce(choice, '') from prompt where person_id = ? and moment = 'LATER'""")
                .param(requester.value()).query(String.class).list();
    }
}
