package org.beside.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.beside.stories.support.ProductProcess;
import org.beside.stories.support.SeenFrames;
import org.beside.stories.support.Signals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The server is killed in the middle of a call, and started again: a call outlives it. */
class RestartStoryTests extends Scenes {

    private static final Duration A_START = Duration.ofSeconds(120);

    private final ProductProcess product = new ProductProcess(
            Path.of("target", "stories", "killed-" + UUID.randomUUID()).toAbsolutePath());

    @Override
    String home() {
        return product.address().toString();
    }

    @AfterEach
    void stopTheProduct() {
        product.close();
    }

    @Test
    void aCallOutlivesItsServerAndEndsAlsoWhileThereIsNone() {
        try (var phone = phone(); var laptop = laptop()) {
            var toRequester = Signals.to(phone);
            var toVolunteer = Signals.to(laptop);
            var volunteer = volunteerOnCall(laptop, "Ben");
            var requester = join(phone, "requester", "Ana");
            call(requester);
            answer(volunteer, requester);
            var heardBefore = toVolunteer.count("joined", "resumed");
            var heardBeforeByRequester = toRequester.count("joined", "resumed");

            mark(requester);
            mark(volunteer);

            product.kill();
            awaitFrames(volunteer);
            product.start();
            do {
                awaitFrames(volunteer);
            } while (!product.answers());
            toVolunteer.awaitMoreThan(heardBefore, volunteer, A_START, "joined", "resumed");
            toRequester.awaitMoreThan(heardBeforeByRequester, requester, A_START, "joined", "resumed");
            awaitFrames(volunteer);
            assertUndisturbed(volunteer);
            assertUndisturbed(requester);

            product.kill();
            button(requester, "End call").click();
            assertThat(status(requester, "The call has ended.")).isVisible();
            heardOn(requester).awaitSaid("You will be taken on as soon as it is back", SOON);
            product.start();
            awaitQuestion(requester);
            awaitQuestion(volunteer);
        }
    }

    private static void awaitFrames(Page volunteer) {
        SeenFrames.awaitAdvancing(volunteer.locator("video.remote"), "ANA", 8, SOON);
    }

    /** A page that is loaded anew loses this. */
    private static void mark(Page page) {
        page.evaluate("() => { window.besideMark = true; }");
    }

    /** The server has told the page that it knows it no more; yet it was not loaded anew, and nothing lies over it. */
    private static void assertUndisturbed(Page page) {
        page.waitForSelector(".v-system-error",
                new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        page.keyboard().press("Escape");
        assertEquals(true, page.evaluate("() => window.besideMark"));
        assertThat(status(page, "You are connected")).isVisible();
        assertThat(page.locator(".v-system-error")).not().isVisible();
        assertThat(page.locator("vaadin-connection-indicator")).not().isVisible();
        assertThat(button(page, "End call")).isEnabled();
    }

    private static void awaitQuestion(Page page) {
        page.waitForURL("**/feelings/*", new Page.WaitForURLOptions().setTimeout(A_START.toMillis()));
        assertThat(page.getByText("How do you feel right now?").first()).isVisible();
    }
}
