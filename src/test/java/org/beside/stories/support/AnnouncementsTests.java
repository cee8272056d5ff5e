package org.beside.stories.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnnouncementsTests {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration MOMENT = Duration.ofMillis(300);

    private StoryStage stage;
    private Page page;
    private Announcements announcements;

    @BeforeEach
    void openPage() {
        openPage(new StoryStage("""
                <p role=status>There from the start</p><div role=log></div><div aria-live=off></div>
                <div hidden><p id=hidden role=status></p></div><div id=host></div>"""));
    }

    private void openPage(StoryStage on) {
        stage = on;
        page = stage.laptop(StoryStage.PHONE).newPage();
        announcements = Announcements.of(page);
        stage.open(page);
    }

    @AfterEach
    void closePage() {
        stage.close();
    }

    @Test
    void hearsAStatusInItsOrderWithItsTime() {
        var before = Instant.now().minusSeconds(1);
        say("[role=status]", "Calling");
        say("[role=status]", "Someone  is\n there");
        announcements.awaitSaid("is there$", PATIENCE);
        assertThat(announcements.said()).containsExactly("Calling", "Someone is there");
        assertThat(announcements.all().getFirst().at()).isBetween(before, Instant.now().plusSeconds(1));
        assertThat(announcements.all().getFirst().politeness()).isEqualTo(Announcements.Politeness.POLITE);
    }

    @Test
    void hearsTheWholeOfAStatusWithItsWordsAsTheyAreLaidOut() {
        page.evaluate("() => document.querySelector('[role=status]').innerHTML = '<div>Hello <b>Anna</b>!</div><div id=rest></div>'");
        say("#rest", "Wait.");
        assertThat(announcements.said()).containsExactly("Hello Anna!", "Hello Anna! Wait.");
    }

    @Test
    void hearsOnlyWhatIsNewInALog() {
        page.evaluate("() => document.querySelector('[role=log]').append(document.createElement('p'))");
        add("<p>One</p>");
        add("<p>Two</p>");
        assertThat(announcements.said()).containsExactly("One", "Two");
    }

    @Test
    void hearsAnAlertThatArrivesWithItsText() {
        page.evaluate("() => document.body.insertAdjacentHTML('beforeend', '<p role=alert>Connection lost</p>')");
        assertThat(announcements.said()).containsExactly("Connection lost");
    }

    @Test
    void hearsRegionsInsideShadowRootsAndTextThatIsSlottedIntoThem() {
        page.evaluate("""
                () => { document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML =
                  '<p role=status></p><p aria-live=assertive><slot></slot></p>' }""");
        page.evaluate("() => { document.querySelector('#host').shadowRoot.querySelector('p').textContent = 'From within' }");
        page.evaluate("() => { document.querySelector('#host').textContent = 'Slotted' }");
        assertThat(announcements.said()).containsExactly("From within", "Slotted");
    }

    @Test
    void doesNotHearWhatIsOffHiddenOrTakenAway() {
        say("[aria-live=off]", "Off");
        say("#hidden", "Hidden");
        say("[role=status]", "");
        assertThat(announcements.said()).isEmpty();
    }

    @Test
    void explainsThatAStatusWhichComesWithItsTextIsNotSaid() {
        page.evaluate("() => document.body.insertAdjacentHTML('beforeend', '<p role=status>Too early</p>')");
        assertThatThrownBy(() -> announcements.awaitSaid("Too early", MOMENT)).isInstanceOf(AssertionError.class)
                .hasMessageContaining("Said: []").hasMessageContaining("There from the start, Too early");
    }

    @Test
    void lastsOverPageLoads() {
        say("[role=status]", "Before");
        stage.open(page);
        say("[role=status]", "After");
        assertThat(announcements.said()).containsExactly("Before", "After");
    }

    /** The parser pauses within the region, and what it brings then comes together with the end of the page. */
    @Test
    void hearsNothingOfAPageThatIsStillBeingParsed() {
        closePage();
        openPage(new StoryStage(LocalSite.inPieces("<p role=status><script>fetch('/rest')</script>", "There from the start</p>")));
        assertThat(announcements.said()).isEmpty();
        say("[role=status]", "Later");
        assertThat(announcements.said()).containsExactly("Later");
    }

    private void say(String region, String text) {
        page.evaluate("([region, text]) => { document.querySelector(region).textContent = text }",
                new String[] { region, text });
    }

    private void add(String line) {
        page.evaluate("line => document.querySelector('[role=log]').insertAdjacentHTML('beforeend', line)", line);
    }
}
