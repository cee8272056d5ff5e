package org.beside.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.beside.stories.support.Keyboard;
import org.junit.jupiter.api.Test;

/** A call that felt bad, from the closing sentence to a letter with a name under it. */
class FeelingsStoryTests extends Scenes {

    @Test
    void whoeverFeltVeryBadIsWrittenToByANamedHuman() {
        try (var phone = phone(); var laptop = laptop(); var desk = laptop()) {
            var volunteer = volunteerOnCall(laptop, "Ben");
            var requester = join(phone, "requester", "Ana");
            call(requester);
            answer(volunteer, requester);
            button(requester, "End call").click();
            requester.waitForURL("**/feelings/*");

            assertThat(requester.locator("main").ariaSnapshot()).isEqualTo("""
                    - main:
                      - heading "The call is over. Thank you for asking." [level=1]
                      - radiogroup "How do you feel right now?":
                        - text: How do you feel right now?
                        - radio "Very bad"
                        - text: Very bad
                        - radio "Bad"
                        - text: Bad
                        - radio "Neither good nor bad"
                        - text: Neither good nor bad
                        - radio "Good"
                        - text: Good
                        - radio "Very good"
                        - text: Very good
                      - status
                      - button "Send"
                      - button "Skip"
                      - button "Finish here"
                      - status""");

            var ana = new Keyboard(requester);
            ana.reach("radio", "Very bad").space();
            heardOn(requester).awaitSaid("a coordinator can write to you", SOON);
            ana.reach("checkbox", "Someone may write to me about this").space();
            inspect(requester, "feelings-very-bad");
            ana.reach("button", "Finish here").enter();
            assertThat(heading(requester, "Thank you for telling us.")).isFocused();
            inspect(requester, "feelings-done-bad");

            ana.reach("link", "Back to calling").enter();
            requester.waitForURL("**/ask");
            assertThat(heading(requester, "About your last call")).isVisible();
            heardOn(requester).awaitSaid("There is something for you on this page.", SOON);
            inspect(requester, "home-after-a-bad-call");
            ana.reach("button", "Not with this person again").enter();
            assertThat(requester.getByText("You two are not brought together any more.")).isVisible();

            var coordinator = joinAsAdmin(desk, "Cleo");
            coordinator.navigate(home() + "/admin/concerns");
            arrive(coordinator, "admin/concerns");
            coordinator.getByText("The journey of that call").click();
            assertThat(coordinator.getByText("Ana said after the call how they feel: Very bad")).isVisible();
            inspect(coordinator, "concerns");
            coordinator.getByLabel("Your words to Ana").fill("I am sorry. I have spoken with them.");
            button(coordinator, "Send reply: Ana").click();
            assertThat(status(coordinator, "Your words are on their way to Ana.")).isVisible();

            requester.reload();
            assertThat(heading(requester, "Cleo writes to you")).isVisible();
            assertThat(requester.getByText("I am sorry. I have spoken with them.")).isVisible();
            assertThat(heading(requester, "About your last call")).isHidden();
            inspect(requester, "home-letter");
            button(requester, "I have read this").click();
            assertThat(requester.getByText("It does not come up again.")).isVisible();
            requester.reload();
            arrive(requester, "ask");
            assertThat(heading(requester, "Cleo writes to you")).isHidden();
        }
    }

    @Test
    void twoPressesLeadFromTheEndOfTheCallToTheWayBackAndAThankYouArrives() {
        try (var phone = phone(); var laptop = laptop()) {
            var volunteer = volunteerOnCall(laptop, "Ben");
            var requester = join(phone, "requester", "Lea");
            call(requester);
            radio(requester, "Bad").check();
            button(requester, "Send").click();
            assertThat(requester.getByText("Thank you for telling us. You need not do anything")).isVisible();
            inspect(requester, "ask-told-while-waiting");
            answer(volunteer, requester);
            button(requester, "End call").click();
            requester.waitForURL("**/feelings/*");

            radio(requester, "Good").check();
            button(requester, "Finish here").click();
            assertThat(requester.getByText("Back to calling")).isVisible();
            requester.getByLabel("A word of thanks to the other person").fill("You were patient with me.");
            button(requester, "Thank you").click();
            assertThat(status(requester, "Your thank-you is on its way.")).isVisible();
            assertThat(jdbc.sql("""
                    select moment || ' ' || choice from prompt join person on person.id = prompt.person_id
                    where person.name = 'Lea' and question = 'FEELING'""")
                    .query(String.class).list()).containsExactlyInAnyOrder("WAITING BAD", "AFTER GOOD");

            button(volunteer, "Finish here").click();
            volunteer.getByText("Back to being on call").click();
            assertThat(heading(volunteer, "Someone says thank you")).isVisible();
            assertThat(volunteer.getByText("You were patient with me.")).isVisible();
            inspect(volunteer, "home-thanks");
        }
    }

    private static Locator radio(Page page, String name) {
        return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
