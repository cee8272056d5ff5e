package org.beside.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.beside.stories.support.DarkRoom;
import org.beside.stories.support.FakeMedia;
import org.junit.jupiter.api.Test;

/** While it rings, the phone says what is to be put right before anybody sees it, and says it to this person only. */
class SelfCheckStoryTests extends Scenes {

    private static final String COVERED = "The lens seems to be covered. Please move your finger or the case away from it.";
    private static final String DARK = "The picture is very dark. Please switch on a light.";
    private static final String BRIGHT = "The picture is bright enough now.";

    /** Takes the time of all that is done with a picture of a video. */
    private static final String STOPWATCH = """
            const video = HTMLVideoElement.prototype;
            const request = video.requestVideoFrameCallback;
            window.checkCosts = [];
            video.requestVideoFrameCallback = function (look) {
              return request.call(this, (...frame) => {
                const begin = performance.now();
                look(...frame);
                checkCosts.push(performance.now() - begin);
              });
            };""";

    /** In ms, for a check: with two in a second the preview does not stutter. */
    private static final double CHEAP = 5;

    @Test
    void aCoveredLensIsToldOnceInWordsAndToNobodyElse() {
        try (var phone = browsers.with(FakeMedia.covered(523)).phone(Locale.UK, BERLIN, ColorScheme.LIGHT);
                var laptop = laptop()) {
            var sent = everythingSentFrom(phone);
            volunteerOnCall(laptop, "Ben");
            var requester = join(phone, "requester", "Ana");

            call(requester);

            heardOn(requester).awaitSaid(COVERED, SOON);
            assertThat(hint(requester)).hasText(COVERED);
            inspect(requester, "ask-hint");
            heardOn(requester).awaitSaid("Still ringing", SOON);
            button(requester, "Cancel").click();
            heardOn(requester).awaitSaid("Cancelled", SOON);
            assertThat(hint(requester)).isHidden();
            assertThat(heardOn(requester).said()).filteredOn(COVERED::equals).hasSize(1);
            // Each description of a connection names the fingerprint of its certificate (RFC 8122).
            assertThat(sent).isNotEmpty().allSatisfy(words ->
                    assertThat(words.replace("a=fingerprint", ""))
                            .doesNotContainIgnoringCase("covered", "finger", "hint", "lens"));
        }
    }

    @Test
    void aLampThatIsSwitchedOnIsNoticed() {
        try (var phone = phone(); var laptop = laptop()) {
            DarkRoom.around(phone);
            volunteerOnCall(laptop, "Ben");
            var requester = join(phone, "requester", "Ana");
            call(requester);
            heardOn(requester).awaitSaid(DARK, SOON);

            DarkRoom.switchOnTheLight(requester);

            heardOn(requester).awaitSaid(BRIGHT, SOON);
            assertThat(hint(requester)).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(SOON.toMillis()));
        }
    }

    @Test
    void aPictureThatCanBeSeenIsNoReasonForAnyWordsAndLittleWork() {
        try (var phone = phone(); var laptop = laptop()) {
            phone.addInitScript(STOPWATCH);
            volunteerOnCall(laptop, "Ben");
            var requester = join(phone, "requester", "Ana");

            call(requester);

            heardOn(requester).awaitSaid("Still ringing", SOON);
            assertThat(hint(requester)).isHidden();
            assertThat(heardOn(requester).said()).noneMatch(words -> words.contains("picture") || words.contains("lens")
                    || words.contains("tilted") || words.contains("network"));
            assertThat(leastCost(requester)).isPositive().isLessThan(CHEAP);
        }
    }

    private static Locator hint(Page page) {
        return page.locator(".camera-hint");
    }

    /** Addresses, bodies and what goes through sockets, of all pages to come. */
    private static List<String> everythingSentFrom(BrowserContext device) {
        var sent = new ArrayList<String>();
        device.onRequest(request -> {
            sent.add(request.url());
            if (request.postData() != null) {
                sent.add(request.postData());
            }
        });
        device.onPage(page -> page.onWebSocket(socket -> socket.onFrameSent(frame -> sent.add(frame.text()))));
        return sent;
    }

    /** In ms, of one look at the picture. The quickest, since the others had to wait for the rest of this machine. */
    private static double leastCost(Page page) {
        return ((Number) page.evaluate("() => checkCosts.length > 5 ? Math.min(...checkCosts) : 0")).doubleValue();
    }
}
