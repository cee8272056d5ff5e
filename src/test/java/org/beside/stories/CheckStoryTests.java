package org.beside.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.beside.practice.NativePeers;
import org.beside.stories.support.FakeMedia;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Before any call: a real browser against a real peer in the server's child process. */
@TestPropertySource(properties = "beside.practice.checks-per-minute=20")
class CheckStoryTests extends Story {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** The picture goes when the check is over. */
    private static final String WATCH_TEST_PICTURE = """
            () => {
              window.widestTestPicture = 0;
              document.querySelector('.test-picture').addEventListener('resize', ({ target }) => {
                window.widestTestPicture = Math.max(window.widestTestPicture, target.videoWidth);
              });
            }""";

    private static final String NOTES_CAMERAS = """
            window.camerasAskedFor = 0;
            if (navigator.mediaDevices) {
              const { getUserMedia } = MediaDevices.prototype;
              MediaDevices.prototype.getUserMedia = function (wish) {
                camerasAskedFor += wish.video ? 1 : 0;
                return getUserMedia.call(this, wish);
              };
            }""";

    @BeforeAll
    static void nativeLibraryLoads() {
        NativePeers.assumePossible();
    }

    @Test
    void requesterLearnsThatEverythingWorks() {
        try (var phone = browsers.with(FakeMedia.of("ANA", 523)).phone(Locale.UK, BERLIN, ColorScheme.LIGHT)) {
            var page = join(phone, "requester", "Ana");
            page.navigate(home() + "/check");
            assertThat(page.getByText("Not checked yet.")).hasCount(5);
            inspect(page, "check");

            page.evaluate(WATCH_TEST_PICTURE);
            button(page, "Start the check").click();
            seeAllOf(page, List.of("Your camera opens.", "Your microphone opens.",
                    "This server is reached, and picture and sound find their way.", "Your picture arrives.",
                    "A test picture arrives here. You would see a call.", "Everything works. You are ready for a call."));
            assertThat((int) page.evaluate("() => window.widestTestPicture")).isPositive();
            inspect(page, "check-fine");

            button(page, "Check again").click();
            assertThat(button(page, "Start the check")).isVisible();
            seeAllOf(page, List.of("Everything works. You are ready for a call."));
            assertThat(page.locator("video.own-picture")).isHidden();

            heardOn(page).awaitSaid("Your picture arrives", SOON);
            heardOn(page).awaitSaid("Everything works", SOON);
        }
    }

    @Test
    void volunteerIsAskedForNoCamera() {
        try (var laptop = browsers.with(FakeMedia.of("BEN", 880)).laptop(Locale.UK, BERLIN, ColorScheme.DARK)) {
            laptop.addInitScript(NOTES_CAMERAS);
            var page = join(laptop, "volunteer", "Ben");
            page.navigate(home() + "/check");
            button(page, "Start the check").click();
            seeAllOf(page, List.of("Your microphone opens.", "A test picture arrives here. You would see a call.",
                    "Everything works. You are ready for a call."));
            assertThat(page.locator(".check-steps li")).hasCount(3);
            assertThat((int) page.evaluate("() => camerasAskedFor")).isZero();
            inspect(page, "check-volunteer");
            heardOn(page).awaitSaid("Everything works", SOON);
            assertThat(heardOn(page).said()).filteredOn(text -> text.contains("Your microphone opens")).hasSize(1);
        }
    }

    @Test
    void pageSaysPlainlyWhenThisServerHasNoPeers() {
        try (var phone = browsers.with(FakeMedia.of("ANA", 523)).phone(Locale.UK, BERLIN, ColorScheme.LIGHT)) {
            var page = join(phone, "requester", "Ana");
            page.navigate(home() + "/check");
            page.route("**/practice/check", route -> route.fulfill(
                    new com.microsoft.playwright.Route.FulfillOptions().setStatus(503)));
            button(page, "Start the check").click();
            seeAllOf(page, List.of("Your camera opens.", "Your microphone opens.",
                    "This part of the check is not available on this server. Calls do not need it.",
                    "What can be checked on this server works."));
            browsers.forgiveFaults();
        }
    }

    private static void seeAllOf(Page page, List<String> sentences) {
        try {
            sentences.forEach(sentence -> assertThat(page.locator("main").getByText(sentence))
                    .isVisible(new IsVisibleOptions().setTimeout(SOON.toMillis())));
        } catch (AssertionError missing) {
            throw new AssertionError("The page says: " + page.locator("main").innerText(), missing);
        }
    }
}
