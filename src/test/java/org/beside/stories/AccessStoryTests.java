package org.beside.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who comes in where: not into others' calls and pages; on the own device without signing in again. */
class AccessStoryTests extends Scenes {

    @Test
    void othersCallsAreNotThere() {
        try (var phone = phone(); var laptop = laptop(); var otherLaptop = laptop()) {
            var volunteer = volunteerOnCall(laptop, "Ben");
            var requester = join(phone, "requester", "Ana");
            call(requester);
            answer(volunteer, requester);
            var call = requester.url().replaceFirst(".*/call/", "");
            join(otherLaptop, "volunteer", "Dora");

            assertNotThere(otherLaptop, "/call/" + call);
            assertNotThere(otherLaptop, "/call/" + UUID.randomUUID());
            assertNotThere(otherLaptop, "/call/nonsense");
            button(requester, "End call").click();
            requester.waitForURL("**/feelings/*");
            assertNotThere(otherLaptop, "/feelings/" + call);
            assertNotThere(otherLaptop, "/feelings/nonsense");
            assertNotThere(otherLaptop, "/no-such-page");
        }
    }

    @Test
    void aRequesterDoesNotComeInToThePagesOfOtherRoles() {
        try (var phone = phone()) {
            join(phone, "requester", "Ana");
            assertNotThere(phone, "/volunteer");
            assertNotThere(phone, "/admin");
        }
    }

    @Test
    void aVolunteerDoesNotComeInToThePagesOfOtherRoles() {
        try (var laptop = laptop()) {
            join(laptop, "volunteer", "Ben");
            assertNotThere(laptop, "/ask");
            assertNotThere(laptop, "/admin");
        }
    }

    @Test
    void whoeverIsSignedOutSignsInAndIsBackInTheProduct() {
        var email = "ana-" + UUID.randomUUID() + "@example.org";
        try (var phone = phone()) {
            var page = open(phone, "/join?role=requester");
            page.getByLabel("Your name").fill("Ana");
            page.getByLabel("Email").fill(email);
            password(page).fill(PASSWORD);
            button(page, "Join").click();
            arrive(page, "ask");
            button(page, "Sign out").click();
            page.waitForURL(url -> !url.endsWith("/ask"));

            page.navigate(home() + "/ask");
            arrive(page, "login");
            page.getByLabel("Email").fill(email);
            password(page).fill(PASSWORD);
            button(page, "Sign in").click();

            arrive(page, "ask");
            assertThat(button(page, "Call a volunteer")).isVisible();
        }
    }

    @Test
    void aDeviceStaysSignedInWhenItsSessionIsGone() {
        try (var phone = phone()) {
            var page = join(phone, "requester", "Ana");
            forgetSession(phone);
            page.navigate(home() + "/ask");
            arrive(page, "ask");
            assertThat(button(page, "Call a volunteer")).isVisible();
        }
    }

    @Test
    void signingOutForgetsTheDevice() {
        try (var phone = phone()) {
            var page = join(phone, "requester", "Ana");
            var device = phone.cookies().stream().filter(cookie -> cookie.name.equals("beside-device"))
                    .findFirst().orElseThrow();
            button(page, "Sign out").click();
            page.waitForURL(url -> !url.endsWith("/ask"));
            assertEquals(0, phone.cookies().stream().filter(cookie -> cookie.name.equals("beside-device")).count());

            phone.addCookies(List.of(device)); // as someone would who had copied it before
            forgetSession(phone);
            page.navigate(home() + "/ask");
            arrive(page, "login");
        }
    }

    @Test
    void theStatusOfADirectVisitSaysThatThePageIsNotThere() {
        try (var phone = phone()) {
            var page = join(phone, "requester", "Ana");
            assertEquals(200, page.request().get(home() + "/ask", asABrowser()).status());
            assertEquals(404, page.request().get(home() + "/volunteer", asABrowser()).status());
            assertEquals(404, page.request().get(home() + "/no-such-page", asABrowser()).status());
        }
    }

    private static RequestOptions asABrowser() {
        return RequestOptions.create().setHeader("Accept", "text/html").setHeader("Sec-Fetch-Dest", "document");
    }

    private static void forgetSession(BrowserContext device) {
        assertTrue(device.cookies().stream().anyMatch(cookie -> cookie.name.equals("JSESSIONID")), "there is a session");
        device.clearCookies(new ClearCookiesOptions().setName("JSESSIONID"));
    }

    private void assertNotThere(BrowserContext device, String path) {
        try (Page page = device.newPage()) {
            page.navigate(home() + path);
            assertThat(heading(page, "This page is not here")).isVisible();
            assertThat(page.getByText("To the start page")).isVisible();
            assertEquals(404, page.request().get(home() + path, asABrowser()).status());
        }
    }
}
