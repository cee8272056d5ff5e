package org.beside.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages in the person's own language: the browser's at first, the chosen one from then on. */
class LanguageStoryTests extends Scenes {

    @Autowired
    private I18NProvider texts;

    @ParameterizedTest
    @ValueSource(strings = {"de", "ko", "zh-TW"})
    void thePagesComeInTheLanguageOfTheBrowser(String tag) {
        var locale = Locale.forLanguageTag(tag);
        try (var phone = phone(locale)) {
            var page = open(phone, "/");
            assertSpeaks(page, tag, "start.headline");
            inspect(page, "start-" + tag);

            page.getByRole(AriaRole.LINK, named(say("start.help-me", locale))).click();
            page.waitForURL("**/join?role=requester");
            assertSpeaks(page, tag, "join.headline.REQUESTER");
            assertThat(button(page, say("app.show-password", locale))).isVisible();
            inspect(page, "join-" + tag);

            join(page, locale);
            arrive(page, "ask");
            assertSpeaks(page, tag, "ask.headline", "Ana");
            assertThat(button(page, say("ask.call", locale))).isVisible();
            inspect(page, "ask-" + tag);
        }
    }

    @Test
    void aLanguageThatIsNotOfferedBecomesEnglish() {
        try (var phone = phone(Locale.forLanguageTag("pt-BR"))) {
            assertSpeaks(open(phone, "/"), "en", "start.headline");
        }
    }

    @Test
    void theChosenLanguageStaysOnTheDeviceAndGoesWithThePerson() {
        var email = "ana-" + UUID.randomUUID() + "@example.org";
        try (var phone = phone(); var newPhone = phone()) {
            var page = open(phone, "/");
            assertSpeaks(page, "en", "start.headline");
            chooseLanguage(page, Locale.GERMAN);
            assertSpeaks(page, "de", "start.headline");
            page.reload();
            assertSpeaks(page, "de", "start.headline");

            page.navigate(home() + "/join?role=requester");
            join(page, Locale.GERMAN, email);
            arrive(page, "ask");
            assertSpeaks(page, "de", "ask.headline", "Ana");
            chooseLanguage(page, Locale.KOREAN);
            assertSpeaks(page, "ko", "ask.headline", "Ana");

            var other = open(newPhone, "/login");
            assertSpeaks(other, "en", "login.headline");
            other.getByLabel("Email").fill(email);
            password(other).fill(PASSWORD);
            button(other, "Sign in").click();
            arrive(other, "ask");
            assertSpeaks(other, "ko", "ask.headline", "Ana");
        }
    }

    private void chooseLanguage(Page page, Locale to) {
        page.locator("vaadin-select.language").click();
        page.getByRole(AriaRole.OPTION, named(say("app.own-language", to))).click();
    }

    private void assertSpeaks(Page page, String tag, String headline, Object... facts) {
        assertThat(heading(page, texts.getTranslation(headline, Locale.forLanguageTag(tag), facts))).isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", tag);
    }

    private void join(Page page, Locale locale) {
        join(page, locale, "ana-" + UUID.randomUUID() + "@example.org");
    }

    private void join(Page page, Locale locale, String email) {
        page.getByLabel(say("join.name", locale), exactly()).fill("Ana");
        page.getByLabel(say("join.email", locale), exactly()).fill(email);
        page.getByLabel(say("join.password", locale), exactly()).fill(PASSWORD);
        button(page, say("join.button", locale)).click();
    }

    private String say(String key, Locale locale) {
        return texts.getTranslation(key, locale);
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
