package org.beside.feelings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.beside.MovableClock;
import org.beside.ViewTest;
import org.beside.Visitors;
import org.beside.feelings.insight.Figure;
import org.beside.feelings.insight.Insight;
import org.beside.feelings.insight.SeededCalls;
import org.beside.feelings.insight.SeededCalls.Seeded;
import org.beside.feelings.insight.Telling;
import org.beside.feelings.insight.Topic;
import org.beside.feelings.wall.Wall;
import org.beside.feelings.wall.WallWord;
import org.beside.matching.NeedKind;
import org.beside.people.Role;
import org.beside.shared.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages that show what was said: figures, the wall, and a volunteer’s days. */
class ShowingViewsTests extends ViewTest {

    private static final Instant MONDAY = Instant.parse("2027-03-01T00:00:00Z");

    @Autowired Visitors visitors;
    @Autowired Telling telling;
    @Autowired Insight insight;
    @Autowired Wall wall;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;

    private SeededCalls seeded;

    @BeforeEach
    void seed() {
        seeded = new SeededCalls(jdbc);
    }

    @Test
    void theFeelingComesFirstAndCompletedCallsSecond() {
        clock.moveTo(MONDAY);
        for (var number = 0; number < 20; number++) {
            seeded.said(seeded.call(MONDAY.plusSeconds(60)), Map.of("FEELING", "VERY_BAD", "NEED_MET", "YES"));
        }
        clock.pass(Duration.ofDays(7));
        telling.startOver();
        var page = window(visitors.volunteer("en"), Role.VOLUNTEER);
        page.navigate(InsightView.class);
        assertThat(page.find(H2.class).all().getFirst().getText()).matches("\\d+ of \\d+ people felt bad or very bad after a call");
        assertThat(paragraphs(page)).anyMatch(text -> text.matches("\\d+ % of the calls that began were completed\\."));
        assertThat(paragraphs(page)).anyMatch(text -> text.matches(
                "Of \\d+ people who got what they needed, \\d+ felt bad or very bad all the same\\."));
        assertThat(page.find(Anchor.class).all()).noneMatch(link -> link.getHref().startsWith("/admin/journeys"));

        var admin = window(visitors.admin(), Role.ADMIN);
        admin.navigate(AdminInsightView.class);
        assertThat(tables(admin)).isEqualTo(tables(page)).isNotEmpty();
        assertThat(tables(admin)).contains(insight.figures().of(Topic.AFTER, "ALL").stream()
                .filter(figure -> figure.answer().equals("VERY_BAD")).map(Figure::people).findFirst().orElseThrow().toString());
        assertThat(admin.find(Anchor.class).all()).filteredOn(link -> link.getHref().startsWith("/admin/journeys/"))
                .hasSizeGreaterThanOrEqualTo(20)
                .allSatisfy(link -> assertThat(link.getText()).startsWith("Very bad, said on March 1, 2027"));
    }

    @Test
    void howPeopleFeelIsToldByWhatTheyChoseThatItWasAbout() {
        clock.moveTo(MONDAY);
        for (var number = 0; number < 25; number++) {
            about(NeedKind.READING, "VERY_GOOD");
            about(NeedKind.FINDING, "BAD");
        }
        clock.pass(Duration.ofDays(7));
        telling.startOver();
        var page = window(visitors.volunteer("en"), Role.VOLUNTEER);
        page.navigate(InsightView.class);
        assertThat(paragraphs(page)).contains("Best: Something to read, where 25 of 25 felt good or very good. "
                + "Least good: Something to find, where it was 0 of 25.")
                .anyMatch(text -> text.startsWith("This is what people themselves said when they asked."));
        assertThat(tables(page)).containsSequence("Something to read", "few or none", "few or none", "few or none",
                "few or none", "25", "Something to find", "few or none", "25");
    }

    private void about(NeedKind kind, String feeling) {
        seeded.said(seeded.call(MONDAY.plusSeconds(60), seeded.person("REQUESTER"), seeded.person("VOLUNTEER"), "en",
                Optional.of(kind)), Map.of("FEELING", feeling));
    }

    @Test
    void wordsAreReadByAnAdminStandOnTheWallAndAreGoneWhenTakenBack() {
        var words = "Somebody stayed with me, " + UUID.randomUUID();
        var requester = visitors.requester("en");
        var call = saidInOwnWords(requester, words);
        wall.offer(call.call(), requester);

        var admin = window(visitors.admin(), Role.ADMIN);
        admin.navigate(AdminWallView.class);
        assertThat(texts(admin)).contains(words);
        admin.test(admin.find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().equals(Optional.of("Show on the wall: " + words))).findFirst()
                .orElseThrow()).click();
        assertThat(status(admin)).isEqualTo("The words stand on the wall now.");

        var reader = window(visitors.volunteer("en"), Role.VOLUNTEER);
        reader.navigate(WallView.class);
        assertThat(texts(reader)).contains(words);

        var giver = window(requester, Role.REQUESTER);
        giver.navigate(WallView.class);
        press(giver, "Take back");
        assertThat(status(giver)).startsWith("Taken back.");
        assertThat(texts(giver)).doesNotContain(words);
        soon(reader, () -> assertThat(texts(reader)).doesNotContain(words));
        soon(admin, () -> assertThat(texts(admin)).doesNotContain(words));
    }

    @Test
    void whatOneAdminDecidesIsSeenByTheOther() {
        var words = "I was not alone, " + UUID.randomUUID();
        var requester = visitors.requester("en");
        var call = saidInOwnWords(requester, words);
        wall.offer(call.call(), requester);
        var id = wall.givenBy(requester).getFirst().id();
        var admin = window(visitors.admin(), Role.ADMIN);
        admin.navigate(AdminWallView.class);
        assertThat(texts(admin)).contains(words);
        wall.keepBack(id, visitors.admin());
        soon(admin, () -> assertThat(texts(admin)).doesNotContain(words));
    }

    @Test
    void consentIsGivenAndTakenBackByOneCheckbox() {
        var requester = visitors.requester("en");
        var call = saidInOwnWords(requester, "It was fresh until Friday.");
        var page = window(requester, Role.REQUESTER);
        page.navigate(WallView.class);
        var said = new ArrayList<String>();
        var consent = new WallConsent(wall, call.call(), requester, said::add);
        page.getUI().add(consent);
        var box = consent.getChildren().filter(Checkbox.class::isInstance).map(Checkbox.class::cast).findFirst().orElseThrow();
        assertThat(box.getValue()).isFalse();
        box.setValue(true);
        assertThat(wall.stateOf(call.call(), requester)).contains(WallWord.State.OFFERED);
        box.setValue(false);
        assertThat(wall.stateOf(call.call(), requester)).isEmpty();
        assertThat(said).containsExactly("Thank you. An admin reads your words first.",
                "Taken back. Your words are not on the wall.");
        assertThat(new WallConsent(wall, call.call(), call.volunteer(), said::add).isVisible()).isFalse();
    }

    @Test
    void whoseWordsWereKeptBackIsToldSoInPlaceOfABoxThatDoesNothing() {
        var requester = visitors.requester("en");
        var call = saidInOwnWords(requester, "It was Mrs. Miller of number seven.");
        wall.offer(call.call(), requester);
        wall.keepBack(wall.givenBy(requester).getFirst().id(), visitors.admin());
        var page = window(requester, Role.REQUESTER);
        page.navigate(WallView.class);
        var consent = new WallConsent(wall, call.call(), requester, said -> { });
        page.getUI().add(consent);
        assertThat(consent.getChildren().map(HasText.class::cast).map(HasText::getText))
                .containsExactly("They are not shown on the wall. Often that is because they name somebody.");
    }

    @Test
    void aVolunteersDaysAreTrueFromTheFirst() {
        var page = window(visitors.volunteer("en"), Role.VOLUNTEER);
        page.navigate(DaysView.class);
        assertThat(paragraphs(page)).contains("The number stands here from five people on. Every call before that counts as much.",
                "Nobody has left words yet. A thank-you needs none.");
    }

    private Seeded saidInOwnWords(PersonId requester, String words) {
        var call = seeded.call(MONDAY, requester, visitors.volunteer("en"), "en");
        seeded.prompt(call, "REQUESTER", "AFTER", "WORDS", "ANSWERED", Optional.of(words), Duration.ofMinutes(2));
        return call;
    }

    private BrowserlessUIContext window(PersonId person, Role role) {
        var page = windowOf(person, role);
        page.getUI().setLocale(Locale.ENGLISH);
        return page;
    }

    private static List<String> paragraphs(BrowserlessUIContext page) {
        page.activate();
        return page.find(Paragraph.class).all().stream().map(HasText::getText).toList();
    }

    private static List<String> texts(BrowserlessUIContext page) {
        page.activate();
        return page.find(ListItem.class).all().stream().flatMap(Component::getChildren).filter(Paragraph.class::isInstance)
                .map(text -> ((Paragraph) text).getText()).toList();
    }

    private static List<String> tables(BrowserlessUIContext page) {
        page.activate();
        return page.find(NativeTable.class).all().stream().flatMap(table -> table.getBody().getRows().stream())
                .flatMap(Component::getChildren).map(HasText.class::cast).map(HasText::getText).toList();
    }
}
