package org.beside.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Somebody has answered, and the two pages find no way to each other: the only relay is not there. */
class NeverConnectedStoryTests extends Scenes {

    /** A call is given up after 45 s. */
    private static final Duration GIVEN_UP_WITHIN = Duration.ofSeconds(70);

    /** The requester is reached by a relay alone, and on this port there is none: it is the one that discards. */
    @DynamicPropertySource
    static void aRelayThatIsNotThere(DynamicPropertyRegistry settings) {
        settings.add("beside.turn-urls", () -> "turn:127.0.0.1:9?transport=udp");
        settings.add("beside.turn-secret", () -> "nobody ever asks for it");
    }

    @Test
    void theRequesterIsToldSoIsFirstInLineAgainAndCanCallAnew() {
        try (var phone = phone(); var laptop = laptop(); var otherLaptop = laptop(); var desk = laptop()) {
            var board = joinAsAdmin(desk, "Cleo");
            var volunteer = volunteerOnCall(laptop, "Ben");
            var requester = join(phone, "requester", "Nora");
            call(requester);
            button(volunteer, "Answer").click();
            requester.waitForURL("**/call/*");
            heardOn(requester).awaitSaid("Connecting you now", SOON);
            var call = requester.url().replaceFirst(".*/call/", "");

            requester.waitForURL("**/ask", givenUp());

            heardOn(requester).awaitSaid("The connection did not come about, so you are first in line again.", SOON);
            volunteer.waitForURL("**/feelings/" + call);
            assertThat(heading(volunteer, "The two of you could not be connected")).isVisible();
            assertThat(board.getByText("Never connected; given up")).isVisible();
            board.navigate(home() + "/admin/journeys/" + call);
            assertThat(board.getByText("The call ended: no connection came about.").first()).isVisible();
            assertThat(endOf(call)).contains("NEVER_CONNECTED");

            button(requester, "Cancel").click();
            assertThat(status(requester, "Cancelled. Nobody is being rung any more.")).isVisible();
            var other = volunteerOnCall(otherLaptop, "Dora");
            call(requester);
            assertThat(button(other, "Answer")).isVisible();
            assertThat(requestsOf("Nora")).as("the first, the one that went on with it, and the new one").isEqualTo(3);
        }
    }

    private String endOf(String call) {
        return jdbc.sql("select details from journey_touchpoint where kind = 'CallEnded' and details like :call")
                .param("call", "%" + call + "%").query(String.class).single();
    }

    private static Page.WaitForURLOptions givenUp() {
        return new Page.WaitForURLOptions().setTimeout(GIVEN_UP_WITHIN.toMillis());
    }
}
