package org.beside.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people say about themselves, and find again. */
class SettingsStoryTests extends Scenes {

    @Test
    void aVolunteerSaysWhenToBeLeftAlone() {
        try (var laptop = laptop()) {
            var page = join(laptop, "volunteer", "Ben");
            openSettings(page);
            assertThat(page.getByText("You are left alone from 9:00 PM until 8:00 AM the next day, by the clock in Europe/Berlin."))
                    .isVisible();
            inspect(page, "settings-volunteer");

            type(page, "From", "23:15");
            assertThat(page.getByText("You are left alone from 11:15 PM until 8:00 AM the next day, by the clock in Europe/Berlin."))
                    .isVisible();
            choose(page, "How do you like to help?", "With time to talk");
            button(page, "Save").click();
            assertThat(status(page, "Saved.")).isVisible();

            page.reload();
            assertThat(combobox(page, "From")).hasValue(Pattern.compile("11:15\\sPM"));
            assertThat(page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("With time to talk"))).isChecked();

            page.getByLabel("I have none: it may ring at any hour").check();
            assertThat(combobox(page, "From")).isHidden();
            button(page, "Save").click();
            assertThat(status(page, "Saved.")).isVisible();
            page.reload();
            assertThat(page.getByLabel("I have none: it may ring at any hour")).isChecked();
        }
    }

    @Test
    void aRequesterSaysHowTheyLikeToBeHelpedAndWhereTheyLive() {
        try (var phone = phone()) {
            var page = join(phone, "requester", "Ana");
            openSettings(page);
            inspect(page, "settings-requester");

            type(page, "Your time zone", "Seoul");
            assertThat(combobox(page, "Your time zone")).hasValue("Asia/Seoul – Korean Time");
            choose(page, "How do you like to be helped?", "Short and to the point");
            button(page, "Save").click();
            assertThat(status(page, "Saved.")).isVisible();

            page.reload();
            assertThat(combobox(page, "Your time zone")).hasValue("Asia/Seoul – Korean Time");
            assertThat(page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Short and to the point"))).isChecked();
        }
    }

    @Test
    void whatCannotBeKeptIsSaidAtItsFieldAndStaysToBeMended() {
        try (var laptop = laptop()) {
            var page = join(laptop, "volunteer", "Ben");
            openSettings(page);
            var nowhere = "Nowhere " + UUID.randomUUID();
            type(page, "Your time zone", nowhere);
            type(page, "From", "08:00");
            type(page, "Until", "07:30");
            button(page, "Save").click();
            assertThat(status(page, "Something still needs your attention.")).isVisible();
            assertThat(page.getByText("This time zone is not known here.").first()).isVisible();
            assertThat(page.getByText("That would leave less than an hour a day").first()).isVisible();
            assertThat(combobox(page, "Your time zone")).hasValue(nowhere);
            assertThat(combobox(page, "Until")).hasValue(Pattern.compile("7:30\\sAM"));
            inspect(page, "settings-problems");
        }
    }

    @Test
    void anAdminVerifiesAVolunteer() {
        try (var laptop = laptop(); var phone = phone(); var desk = laptop()) {
            var name = "Zoe" + UUID.randomUUID().toString().substring(0, 8);
            join(laptop, "volunteer", name);
            join(phone, "volunteer", "Ben");
            var admin = joinAsAdmin(desk, "Cleo");
            admin.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Volunteers")).click();
            arrive(admin, "admin/volunteers");
            inspect(admin, "volunteers");

            admin.getByLabel("Search by name or email").fill(name);
            assertThat(status(admin, "1 volunteer was found.")).isVisible();
            button(admin, "Verify: " + name).click();
            assertThat(status(admin, name + " is verified now.")).isVisible();
            assertThat(button(admin, "Withdraw verification: " + name)).isFocused();
            inspect(admin, "volunteers-verified");
        }
    }

    private static void openSettings(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("My settings")).click();
        arrive(page, "settings");
    }

    private static void type(Page page, String label, String text) {
        var box = combobox(page, label);
        box.fill(text);
        box.press("Enter");
        box.press("Tab");
    }

    private static Locator combobox(Page page, String label) {
        return page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
    }
}
