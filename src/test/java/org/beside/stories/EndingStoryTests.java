package org.beside.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ElementState;
import java.time.Duration;
import org.beside.stories.support.Axe;
import org.junit.jupiter.api.Test;

/** The ways in which a ring and a call come to an end other than the happy one, and how kindly both sides are told. */
class EndingStoryTests extends Scenes {

    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    @Test
    void aVolunteersClosedTabEndsTheCallAndTheRequesterIsTold() {
        try (var phone = phone(); var laptop = laptop()) {
            var volunteer = volunteerOnCall(laptop, "Ben");
            var requester = join(phone, "requester", "Ana");
            call(requester);
            answer(volunteer, requester);

            volunteer.close();

            awaitFeelings(requester, TEN_SECONDS);
            heardOn(requester).awaitSaid("The connection was lost, and the call has ended", SOON);
            assertThat(heading(requester, "The call is over")).isVisible();
        }
    }

    @Test
    void aRequestersClosedTabEndsTheCallAndTheVolunteerIsTold() {
        try (var phone = phone(); var laptop = laptop()) {
            var volunteer = volunteerOnCall(laptop, "Ben");
            var requester = join(phone, "requester", "Ana");
            call(requester);
            answer(volunteer, requester);

            requester.close();

            awaitFeelings(volunteer, TEN_SECONDS);
            heardOn(volunteer).awaitSaid("The connection was lost, and the call has ended", SOON);
            assertThat(heading(volunteer, "The call is over")).isVisible();
        }
    }

    @Test
    void aVolunteerWhoHangsUpLeadsBothToTheQuestionAndIsRungAgainAfterIt() {
        try (var phone = phone(); var laptop = laptop()) {
            var volunteer = volunteerOnCall(laptop, "Ben");
            var requester = join(phone, "requester", "Ana");
            call(requester);
            answer(volunteer, requester);

            button(volunteer, "End call").click();

            awaitFeelings(volunteer, TEN_SECONDS);
            awaitFeelings(requester, TEN_SECONDS);
            skipAll(volunteer);
            skipAll(requester);
            volunteer.getByText("Back to being on call").click();
            arrive(volunteer, "volunteer");
            requester.getByText("Back to calling").click();
            arrive(requester, "ask");
            call(requester);
            assertThat(button(volunteer, "Answer")).isVisible();
        }
    }

    @Test
    void aModeratorEndsACallAndBothAreToldKindly() {
        try (var phone = phone(); var laptop = laptop(); var desk = laptop()) {
            var board = joinAsAdmin(desk, "Cleo");
            // The calls of earlier stories may still be on the board.
            var volunteer = volunteerOnCall(laptop, "Tom");
            var requester = join(phone, "requester", "Mia");
            call(requester);
            answer(volunteer, requester);

            button(board, "End this call: Mia with Tom").click();
            assertThat(board.getByLabel("Why does this call have to end?")).isFocused();
            board.keyboard().type("They were shouted at.");
            Axe.assertNoViolations(board);
            button(board, "End it for both").click();

            awaitFeelings(requester, TEN_SECONDS);
            awaitFeelings(volunteer, TEN_SECONDS);
            heardOn(requester).awaitSaid("A moderator has ended this call", SOON);
            heardOn(volunteer).awaitSaid("A moderator has ended this call", SOON);
            assertThat(heading(board, "Live board")).isFocused();
            assertThat(board.getByText("Ended by a moderator").first()).isVisible();
        }
    }

    @Test
    void aCancelledRequestStopsTheRingWithKindWords() {
        try (var phone = phone(); var laptop = laptop()) {
            var volunteer = volunteerOnCall(laptop, "Ben");
            var requester = join(phone, "requester", "Ana");
            call(requester);
            assertThat(button(volunteer, "Answer")).isVisible();

            button(requester, "Cancel").click();

            assertThat(status(requester, "Cancelled. Nobody is being rung any more.")).isVisible();
            assertThat(button(requester, "Call a volunteer")).isFocused();
            assertThat(status(volunteer, "The person no longer needs help. You are still on call.")).isVisible();
            assertThat(button(volunteer, "Answer")).isHidden();
            call(requester);
            assertThat(button(volunteer, "Answer")).isVisible();
        }
    }

    @Test
    void ofTwoWhoAreRungTheSlowerOneReadsThatSomeoneWasFaster() {
        try (var phone = phone(); var laptop = laptop(); var otherLaptop = laptop()) {
            var ben = volunteerOnCall(laptop, "Ben");
            var dora = volunteerOnCall(otherLaptop, "Dora");
            var requester = join(phone, "requester", "Ana");
            call(requester);
            assertThat(status(requester, "2 volunteers are being rung right now")).isVisible();
            assertThat(button(ben, "Answer")).isVisible();
            assertThat(button(dora, "Answer")).isVisible();

            answer(dora, requester);

            assertThat(status(ben, "Someone was faster this time. Thank you for being here.")).isVisible();
            assertThat(button(ben, "Answer")).isHidden();
            assertThat(ben.getByLabel("On call")).isChecked();
        }
    }

    @Test
    void whenOneSaysNotNowTheOtherStillAnswers() {
        try (var phone = phone(); var laptop = laptop(); var otherLaptop = laptop()) {
            var ben = volunteerOnCall(laptop, "Ben");
            var dora = volunteerOnCall(otherLaptop, "Dora");
            var requester = join(phone, "requester", "Ana");
            call(requester);

            button(ben, "Not now").click();

            assertThat(status(ben, "All right, not this one. You are still on call.")).isVisible();
            assertThat(status(requester, "One volunteer is being rung right now")).isVisible();
            answer(dora, requester);
        }
    }

    @Test
    void reloadingThePageWhileWaitingGoesOnWaiting() {
        try (var phone = phone(); var laptop = laptop()) {
            var volunteer = volunteerOnCall(laptop, "Ben");
            var requester = join(phone, "requester", "Greta");
            call(requester);

            requester.reload();

            assertThat(status(requester, "being rung right now")).isVisible();
            assertThat(button(requester, "Cancel")).isVisible();
            assertThat(button(requester, "Call a volunteer")).isHidden();
            answer(volunteer, requester);
            assertEquals(1, requestsOf("Greta"));
        }
    }

    private static void skipAll(Page page) {
        while (!page.locator(".way-on").isVisible()) {
            var question = page.locator(".question").elementHandle();
            button(page, "Skip").click();
            question.waitForElementState(ElementState.HIDDEN);
        }
    }

    private static void awaitFeelings(Page page, Duration within) {
        page.waitForURL("**/feelings/*", new Page.WaitForURLOptions().setTimeout(within.toMillis()));
    }
}
