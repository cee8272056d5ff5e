package org.beside.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.beside.stories.support.SeenFrames;
import org.beside.stories.support.Signals;
import org.beside.stories.support.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The way to the server breaks in the middle of a call, and is mended. */
@TestPropertySource(properties = "beside.signalling.grace=45s")
class CutWireStoryTests extends Scenes {

    private Wire wire;

    @Override
    String home() {
        if (wire == null) {
            wire = Wire.to(URI.create(super.home()));
        }
        return wire.address().toString();
    }

    @AfterEach
    void closeTheWire() throws IOException {
        wire.close();
    }

    @Test
    void theCallGoesOnWhileTheWireIsCutAndIsWhatItWasWhenItIsMended() {
        try (var phone = phone(); var laptop = laptop()) {
            var toRequester = Signals.to(phone);
            var toVolunteer = Signals.to(laptop);
            var volunteer = volunteerOnCall(laptop, "Ben");
            var requester = join(phone, "requester", "Ana");
            call(requester);
            answer(volunteer, requester);
            var picture = volunteer.locator("video.remote");
            SeenFrames.awaitAdvancing(picture, "ANA", 8, SOON);

            for (var cut = 1; cut <= 3; cut++) {
                var requesterHeard = toRequester.count("joined", "resumed");
                var volunteerHeard = toVolunteer.count("joined", "resumed");
                wire.cut();
                SeenFrames.awaitAdvancing(picture, "ANA", 8, SOON);
                wire.mend();
                toRequester.awaitMoreThan(requesterHeard, requester, SOON, "joined", "resumed");
                toVolunteer.awaitMoreThan(volunteerHeard, volunteer, SOON, "joined", "resumed");
                SeenFrames.awaitAdvancing(picture, "ANA", 8, SOON);
                assertThat(status(requester, "You are connected")).isVisible();
                assertThat(status(volunteer, "You are connected")).isVisible();
            }

            button(volunteer, "End call").click();
            awaitFeelings(volunteer);
            awaitFeelings(requester);
        }
    }

    /** The browser may say that the network is back while nothing had happened to the socket. */
    @Test
    void nobodyHearsOfANetworkThatWasThereAllTheTime() {
        try (var phone = phone(); var laptop = laptop()) {
            var toRequester = Signals.to(phone);
            var toVolunteer = Signals.to(laptop);
            var volunteer = volunteerOnCall(laptop, "Ben");
            var requester = join(phone, "requester", "Ana");
            call(requester);
            answer(volunteer, requester);
            SeenFrames.awaitAdvancing(volunteer.locator("video.remote"), "ANA", 8, SOON);

            for (var word = 0; word < 5; word++) {
                var heard = toVolunteer.count("resumed");
                volunteer.evaluate("() => window.dispatchEvent(new Event('online'))");
                toVolunteer.awaitMoreThan(heard, volunteer, SOON, "resumed");
            }
            button(volunteer, "End call").click();
            toRequester.awaitMoreThan(0, requester, SOON, "ended");
            assertEquals(0, toRequester.count("peer-left"));
            awaitFeelings(volunteer);
            awaitFeelings(requester);
        }
    }

    private static void awaitFeelings(Page page) {
        page.waitForURL("**/feelings/*", new Page.WaitForURLOptions().setTimeout(Duration.ofSeconds(30).toMillis()));
    }
}
