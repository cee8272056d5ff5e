package org.beside.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is typed wrongly or pressed twice: a clear sentence, nothing lost, no harm. */
class BadInputStoryTests extends Scenes {

    @Test
    void aWrongPasswordKeepsTheEmailAndSaysSoAndTheSixthHasToWait() {
        try (var phone = phone()) {
            var page = open(phone, "/login");
            var email = "nobody-" + UUID.randomUUID() + "@example.org";
            page.getByLabel("Email").fill(email);
            for (int attempt = 1; attempt <= 5; attempt++) {
                signIn(page, "wrong password " + attempt);
                assertThat(status(page, "Email and password do not belong together")).isVisible();
                assertThat(page.getByLabel("Email")).hasValue(email);
                assertThat(password(page)).hasValue("");
                assertThat(password(page)).isFocused();
            }
            heardOn(page).awaitSaid("Please type the password again", SOON);

            signIn(page, "wrong password 6");

            assertThat(status(page, "That was tried too often. Please wait")).isVisible();
            assertThat(page.getByLabel("Email")).hasValue(email);
        }
    }

    @Test
    void anAddressThatIsTakenLosesNothingThatWasTyped() {
        var email = "twice-" + UUID.randomUUID() + "@example.org";
        try (var phone = phone(); var otherPhone = phone()) {
            var first = open(phone, "/join?role=requester");
            fill(first, "Ana", email, PASSWORD);
            button(first, "Join").click();
            arrive(first, "ask");

            var second = open(otherPhone, "/join?role=volunteer");
            fill(second, "Also Ana", email, PASSWORD);
            button(second, "Join").click();

            assertThat(second.getByText("Somebody has joined with this address before.")).isVisible();
            assertThat(status(second, "Something still needs your attention. What you typed is kept.")).isVisible();
            assertThat(second.getByLabel("Email")).isFocused();
            assertTyped(second, "Also Ana", email, PASSWORD);
            assertThat(button(second, "Join")).isEnabled();
            second.getByLabel("Email").fill("b" + email);
            button(second, "Join").click();
            arrive(second, "volunteer");
        }
    }

    @Test
    void namesAndPasswordsThatCannotBeAreKeptAndExplained() {
        try (var phone = phone()) {
            var page = open(phone, "/join?role=requester");
            button(page, "Join").click();
            assertThat(page.getByText("Please tell us what to call you.")).isVisible();
            assertThat(page.getByText("Please type your email address.")).isVisible();
            assertThat(page.getByText("A password needs at least 10 characters.")).isVisible();
            assertThat(page.getByLabel("Your name")).isFocused();
            heardOn(page).awaitSaid("Something still needs your attention", SOON);

            var longName = "A".repeat(10_000);
            fill(page, longName, "no address", "short");
            button(page, "Join").click();
            assertThat(page.getByText("A name can have at most 80 characters.")).isVisible();
            assertThat(page.getByText("This does not look like an email address.")).isVisible();
            assertThat(page.getByText("A password needs at least 10 characters.")).isVisible();
            assertTyped(page, longName, "no address", "short");
            assertThat(page.getByLabel("Your name")).isFocused();

            fill(page, "Ana", "ana-" + UUID.randomUUID() + "@example.org", PASSWORD);
            button(page, "Join").click();
            arrive(page, "ask");
        }
    }

    @Test
    void pressingTwiceDoesNoHarm() {
        var email = "ida-" + UUID.randomUUID() + "@example.org";
        try (var phone = phone(); var laptop = laptop()) {
            var volunteer = volunteerOnCall(laptop, "Ben");
            var requester = open(phone, "/join?role=requester");
            fill(requester, "Ida", email, PASSWORD);
            button(requester, "Join").dblclick();
            arrive(requester, "ask");

            button(requester, "Call a volunteer").dblclick();
            assertThat(status(requester, "being rung right now")).isVisible();
            assertThat(button(requester, "Cancel")).isVisible();
            assertEquals(1, requestsOf("Ida"));

            button(volunteer, "Answer").dblclick();
            awaitConnected(volunteer, requester);
            assertEquals(1, requestsOf("Ida"));

            button(requester, "End call").dblclick();
            requester.waitForURL("**/feelings/*");
            choose(requester, "How do you feel right now?", "Good");
            button(requester, "Send").dblclick();
            assertThat(requester.getByText("Which words fit how you feel?")).isVisible();
            assertThat(requester.getByText("Please choose one answer")).isHidden();
            assertEquals("GOOD", jdbc.sql("""
                    select choice from prompt join person on person.id = prompt.person_id
                    where person.email = :email and choice is not null""")
                    .param("email", email).query(String.class).single());
        }
    }

    @Test
    void enterPressedTwiceJoinsOnce() {
        try (var phone = phone()) {
            var page = open(phone, "/join?role=requester");
            fill(page, "Ana", "enter-" + UUID.randomUUID() + "@example.org", PASSWORD);
            password(page).press("Enter");
            page.keyboard().press("Enter");
            arrive(page, "ask");
            assertTrue(heardOn(page).said().stream()
                    .noneMatch(said -> said.contains("needs your attention")));
        }
    }

    @Test
    void tooLongANeedIsKeptAndNothingIsAsked() {
        try (var phone = phone()) {
            var page = join(phone, "requester", "Jo");
            var need = "What is this? ".repeat(50);
            page.getByLabel("What do you need to see?").fill(need);
            button(page, "Call a volunteer").click();
            assertThat(page.getByText("That is longer than 500 characters.")).isVisible();
            assertThat(page.getByLabel("What do you need to see?")).hasValue(need);
            assertThat(button(page, "Call a volunteer")).isEnabled();
            assertEquals(0, requestsOf("Jo"));
        }
    }

    private static void fill(Page page, String name, String email, String password) {
        page.getByLabel("Your name").fill(name);
        page.getByLabel("Email").fill(email);
        password(page).fill(password);
    }

    private static void assertTyped(Page page, String name, String email, String password) {
        assertThat(page.getByLabel("Your name")).hasValue(name);
        assertThat(page.getByLabel("Email")).hasValue(email);
        assertThat(password(page)).hasValue(password);
        assertThat(page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Well"))).isChecked();
    }

    private static void signIn(Page page, String typed) {
        password(page).fill(typed);
        button(page, "Sign in").click();
    }
}
