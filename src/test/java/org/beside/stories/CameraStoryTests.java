package org.beside.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import org.beside.stories.support.ClockCamera;
import org.beside.stories.support.FakeMedia;
import org.beside.stories.support.SpokenWords;
import org.junit.jupiter.api.Test;

/** The cameras of the phone and their zoom, in the volunteer's hand: what is pressed is seen in the picture that arrives. */
class CameraStoryTests extends Scenes {

    private static final FakeMedia CAMERAS = FakeMedia.ofSeveralCameras(523);

    @Test
    void theVolunteerZoomsAndSwitchesToAnotherCameraAndTheRequesterTakesBothBack() {
        try (var phone = browsers.with(CAMERAS).phone(Locale.UK, BERLIN, ColorScheme.LIGHT); var laptop = laptop()) {
            ClockCamera.allowZoom(phone);
            SpokenWords.on(phone);
            var volunteer = volunteerOnCall(laptop, "Ben");
            var requester = join(phone, "requester", "Ana");
            call(requester);
            answer(volunteer, requester);
            var picture = volunteer.locator("video.remote");
            var first = cameraOf(requester);
            var plain = ClockCamera.await(picture, CameraStoryTests::isTheFirst, SOON);

            volunteer.keyboard().press("+");
            SpokenWords.awaitLast(requester, "en: The volunteer made the picture larger.", SOON);
            ClockCamera.await(picture, seen -> isLarger(seen, plain, 1.5), SOON);
            button(volunteer, "Zoom in").click();
            ClockCamera.await(picture, seen -> isLarger(seen, plain, 2.25), SOON);
            button(requester, "No, thank you").click();
            SpokenWords.awaitLast(requester, "en: It is as it was before. The volunteer has been told.", SOON);
            ClockCamera.await(picture, seen -> isLarger(seen, plain, 1), SOON);

            button(volunteer, "Other camera").click();
            SpokenWords.awaitLast(requester, "en: The volunteer switched to another camera.", SOON);
            assertThat(status(volunteer, "Another camera of their phone looks now.")).isVisible();
            var second = cameraOf(requester);
            button(volunteer, "Other camera").click();
            ClockCamera.await(picture, ClockCamera::yellow, SOON);
            awaitMoreFrames(picture);
            ClockCamera.await(picture, ClockCamera::yellow, SOON);
            var third = cameraOf(requester);
            assertThat(List.of(first, second, third)).doesNotHaveDuplicates();

            volunteer.keyboard().press("o");
            ClockCamera.await(picture, CameraStoryTests::isTheFirst, SOON);
            assertThat(cameraOf(requester)).isEqualTo(first);
            button(requester, "No, thank you").click();
            heardOn(volunteer).awaitSaid("would rather use the camera from before", SOON);
            ClockCamera.await(picture, ClockCamera::yellow, SOON);
            awaitMoreFrames(picture);
            assertThat(cameraOf(requester)).isEqualTo(third);
        }
    }

    private static boolean isTheFirst(ClockCamera seen) {
        return !seen.yellow() && seen.digits() > 0;
    }

    /** Digits are drawn and sent in whole rows of pixels. */
    private static boolean isLarger(ClockCamera seen, ClockCamera plain, double times) {
        return Math.abs(seen.digits() / plain.digits() - times) < 0.2;
    }

    private static String cameraOf(Page requester) {
        return (String) requester.locator("video.self")
                .evaluate("video => video.srcObject.getVideoTracks()[0].getSettings().deviceId");
    }

    private static void awaitMoreFrames(Locator picture) {
        var shown = (int) picture.evaluate("video => video.getVideoPlaybackQuality().totalVideoFrames");
        picture.page().waitForFunction(
                "least => document.querySelector('video.remote').getVideoPlaybackQuality().totalVideoFrames > least",
                shown + 10, new Page.WaitForFunctionOptions().setTimeout(SOON.toMillis()));
    }
}
