package org.beside.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.beside.stories.support.FakeMedia;
import org.beside.stories.support.HeardTone;
import org.beside.stories.support.SeenFrames;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One press, a volunteer's eyes, and how it felt: the main job of the product, in real browsers. */
abstract class LivePathTests extends Story {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    private JdbcClient jdbc;

    @Test
    void onePressBringsTwoPeopleTogetherAndBothSayHowItFelt() {
        var ana = FakeMedia.of("ANA", 523);
        var ben = FakeMedia.of("BEN", 880);
        try (var phone = browsers.with(ana).phone(Locale.UK, BERLIN, ColorScheme.LIGHT);
                var laptop = browsers.with(ben).laptop(Locale.UK, BERLIN, ColorScheme.LIGHT);
                var desk = browsers.with(ben).laptop(Locale.UK, BERLIN, ColorScheme.LIGHT)) {
            var board = joinAsAdmin(desk, "Cleo");
            assertThat(board.getByText("Nobody is waiting.")).isVisible();
            inspect(board, "board-empty");

            var volunteer = join(laptop, "volunteer", "Ben");
            inspect(volunteer, "volunteer-orientation");
            button(volunteer, "Continue").click();
            inspect(volunteer, "volunteer-off-call");
            volunteer.getByLabel("On call").check();
            assertThat(volunteer.getByRole(AriaRole.STATUS).filter(saying("You are on call"))).isVisible();

            var requester = join(phone, "requester", "Ana");
            assertEquals("Europe/Berlin", timeZoneOf("Ana"));
            inspect(requester, "ask");
            requester.getByLabel("What do you need to see?").fill("The date on a milk carton");
            button(requester, "Call a volunteer").click();

            assertThat(volunteer.getByText("They would like to see: The date on a milk carton")).isVisible();
            assertThat(volunteer.getByText("Speaks English")).isVisible();
            assertThat(requester.getByRole(AriaRole.STATUS).filter(saying("being rung right now"))).isVisible();
            assertThat(button(requester, "Cancel")).isFocused();
            assertThat(board.getByText("Being rung: Ben")).isVisible();
            inspect(requester, "ask-waiting");
            inspect(volunteer, "volunteer-ringing");
            inspect(board, "board-waiting");

            button(volunteer, "Answer").click();
            volunteer.waitForURL("**/call/*");
            requester.waitForURL("**/call/*");
            var picture = volunteer.locator("video.remote");
            SeenFrames.awaitAdvancing(picture, "ANA", 8, SOON);
            HeardTone.await(picture, 523, SOON);
            HeardTone.await(requester.locator("audio.remote"), 880, SOON);
            assertThat(requester.getByRole(AriaRole.STATUS).filter(saying("You are connected"))).isVisible();
            assertThat(board.getByText("Ana with Ben")).isVisible();
            assertThat(board.getByText("Live for")).isVisible();
            inspect(volunteer, "call-volunteer");
            inspect(requester, "call-requester");
            inspect(board, "board-live");

            button(requester, "End call").click();
            requester.waitForURL("**/feelings/*");
            volunteer.waitForURL("**/feelings/*");
            assertThat(board.getByText("Ended by the requester")).isVisible();
            inspect(requester, "feelings-question");
            choose(requester, "How do you feel right now?", "Very good");
            requester.getByLabel("Relieved").check();
            inspect(requester, "feelings-words-to-choose");
            button(requester, "Send").click();
            requester.getByLabel("Is there anything you would like to say?").fill("It was fresh until Friday.");
            inspect(requester, "feelings-words");
            button(requester, "Send").click();
            assertThat(requester.getByRole(AriaRole.RADIOGROUP, named("Did you get what you needed?"))).isVisible();
            inspect(requester, "feelings-need-met");
            choose(requester, "Did you get what you needed?", "Yes");
            assertThat(requester.getByText("That is good to hear. Call again whenever you like.")).isVisible();
            inspect(requester, "feelings-done");

            choose(volunteer, "How do you feel right now?", "Good");
            assertThat(volunteer.getByText("Which words fit how you feel?")).isVisible();
            button(volunteer, "Finish here").click();
            assertThat(volunteer.getByText("Thank you for your time. It is good to hear that.")).isVisible();
            inspect(volunteer, "feelings-done-volunteer");

            assertThat(board.getByText("Requester feels: Very good")).isVisible();
            assertThat(board.getByText("Volunteer feels: Good")).isVisible();
            assertThat(board.getByText("Got what was needed", new Page.GetByTextOptions().setExact(true))).isVisible();
            inspect(board, "board-ended");
            heardOn(requester).awaitSaid("being rung right now", SOON);
            heardOn(volunteer).awaitSaid("Someone needs your eyes", SOON);
        }
    }

    private String timeZoneOf(String name) {
        return jdbc.sql("select time_zone from person where name = :name").param("name", name)
                .query(String.class).single();
    }

    private static void choose(Page page, String question, String answer) {
        page.getByRole(AriaRole.RADIOGROUP, named(question))
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(answer).setExact(true))
                .check();
        button(page, "Send").click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.FilterOptions saying(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
