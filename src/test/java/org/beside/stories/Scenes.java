package org.beside.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.beside.stories.support.FakeMedia;
import org.junit.jupiter.api.BeforeEach;

/** What several stories begin with: people on call, a ring, two people in a call. The stories share one running product. */
abstract class Scenes extends Story {

    static final Duration SOON = Duration.ofSeconds(20);
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final FakeMedia PHONE = FakeMedia.of("ANA", 523);
    private static final FakeMedia LAPTOP = FakeMedia.of("BEN", 880);

    /** Whoever was on call in an earlier story would be rung in this one. */
    @BeforeEach
    void everybodyGoesHome() {
        jdbc.sql("update availability set on_call_since = null").update();
        jdbc.sql("update help_request set state = 'CANCELLED', waiting_for = null where state = 'WAITING'").update();
    }

    BrowserContext phone() {
        return phone(Locale.UK);
    }

    BrowserContext phone(Locale locale) {
        return browsers.with(PHONE).phone(locale, BERLIN, ColorScheme.LIGHT);
    }

    BrowserContext laptop() {
        return browsers.with(LAPTOP).laptop(Locale.UK, BERLIN, ColorScheme.LIGHT);
    }

    Page volunteerOnCall(BrowserContext laptop, String name) {
        var volunteer = join(laptop, "volunteer", name);
        button(volunteer, "Continue").click();
        volunteer.getByLabel("On call").check();
        assertThat(status(volunteer, "You are on call")).isVisible();
        return volunteer;
    }

    /** Presses the one big button, and waits until it is true that somebody is being rung. */
    static void call(Page requester) {
        button(requester, "Call a volunteer").click();
        assertThat(status(requester, "being rung right now")).isVisible();
    }

    /** Answers the ring, and waits until both are connected. */
    static void answer(Page volunteer, Page requester) {
        button(volunteer, "Answer").click();
        awaitConnected(volunteer, requester);
    }

    static void awaitConnected(Page volunteer, Page requester) {
        volunteer.waitForURL("**/call/*");
        requester.waitForURL("**/call/*");
        var patiently = new LocatorAssertions.IsVisibleOptions()
                .setTimeout(SOON.toMillis());
        assertThat(status(requester, "You are connected")).isVisible(patiently);
        assertThat(status(volunteer, "You are connected")).isVisible(patiently);
    }

    static Locator status(Page page, String text) {
        return page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText(text));
    }

    static Locator heading(Page page, String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text));
    }

    static Locator password(Page page) {
        return page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true));
    }

    static void choose(Page page, String question, String answer) {
        page.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(question))
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(answer).setExact(true))
                .check();
    }

    /** Requests ever made by those who joined in stories under this name. */
    int requestsOf(String name) {
        return jdbc.sql("""
                select count(*) from help_request join person on person.id = help_request.requester_id
                where person.name = :name""").param("name", name).query(Integer.class).single();
    }
}
