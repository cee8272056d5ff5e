package org.beside.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.beside.stories.support.Keyboard;
import org.beside.stories.support.Lamp;
import org.beside.stories.support.NumberedCamera;
import org.beside.stories.support.SeenFrames;
import org.beside.stories.support.SeenStill;
import org.beside.stories.support.Sight;
import org.beside.stories.support.SpokenWords;
import org.junit.jupiter.api.Test;

/** What two people do with one camera so that small print can be read, and how its owner stays the owner of it. */
class ReadingStoryTests extends Scenes {

    /** Of 255: the still is a JPEG of a JPEG, the source was drawn. */
    private static final double SAME_PICTURE = 6;
    private static final Duration AT_ONCE = Duration.ofSeconds(3);

    @Test
    void theVolunteerReadsByKeyboardAloneAndTheRequesterHearsAllOfItAndCanRefuse() {
        try (var phone = phone(); var laptop = laptop()) {
            Lamp.on(phone);
            SpokenWords.on(phone);
            var volunteer = volunteerOnCall(laptop, "Ben");
            var requester = join(phone, "requester", "Ana");
            call(requester);
            answer(volunteer, requester);
            var picture = volunteer.locator("video.remote");
            SeenFrames.awaitAdvancing(picture, "ANA", 3, SOON);
            assertThat(button(requester, "No, thank you")).hasAccessibleDescription("There is nothing to take back.");

            volunteer.keyboard().press("l");
            SpokenWords.awaitLast(requester, "en: The volunteer switched your phone’s light on.", SOON);
            assertThat(Lamp.isLit(requester)).isTrue();
            assertThat(status(volunteer, "Their light is on.")).isVisible();
            button(requester, "No, thank you").click();
            SpokenWords.awaitLast(requester, "en: It is as it was before. The volunteer has been told.", SOON);
            assertThat(Lamp.isLit(requester)).isFalse();
            heardOn(volunteer).awaitSaid("would rather have the light as it was", SOON);
            // The light follows the wish, and its news would come between what the next press is answered with.
            assertThat(status(volunteer, "Their light is off.")).isVisible();

            assertGuided(volunteer, requester);
            assertWritten(volunteer, requester);
            assertStillTaken(volunteer, requester);
        }
    }

    @Test
    void theCurtainIsBlackAtOnceAndNeverAFrozenPicture() {
        try (var phone = phone(); var laptop = laptop()) {
            var volunteer = volunteerOnCall(laptop, "Ben");
            var requester = join(phone, "requester", "Ana");
            call(requester);
            answer(volunteer, requester);
            var picture = volunteer.locator("video.remote");
            SeenFrames.awaitAdvancing(picture, "ANA", 3, SOON);
            assertThat(button(volunteer, "Light on")).hasAccessibleDescription(
                    "This phone has no light that can be switched on from here.");
            volunteer.keyboard().press("l");
            assertThat(status(volunteer, "This phone has no light")).isVisible();
            volunteer.keyboard().press("f");
            assertThat(volunteer.getByRole(AriaRole.IMG, named("Frozen at"))).isVisible();
            SeenFrames.awaitAdvancing(picture, "ANA", 2, SOON);

            button(requester, "Draw the curtain").click();
            SeenFrames.await(picture, Sight.Black.class::isInstance, AT_ONCE);
            var shownBefore = framesShown(picture);
            assertThat(Stream.generate(() -> SeenFrames.now(picture)).limit(10)).allMatch(Sight.Black.class::isInstance);
            assertThat(framesShown(picture)).as("black frames that go on coming").isGreaterThan(shownBefore);
            assertThat(volunteer.getByRole(AriaRole.IMG, named("Frozen at"))).isHidden();
            heardOn(volunteer).awaitSaid("The other person has drawn the curtain", SOON);
            heardOn(requester).awaitSaid("The curtain is drawn. Nobody sees anything now.", SOON);
            assertThat(button(volunteer, "Take a photo")).hasAccessibleDescription("The curtain is drawn.");
            inspect(volunteer, "call-curtain");

            requester.reload();
            awaitConnected(volunteer, requester);
            assertThat(Stream.generate(() -> SeenFrames.now(picture)).limit(10))
                    .noneMatch(Sight.Frame.class::isInstance);
            assertThat(volunteer.getByText("The curtain is drawn").first()).isVisible();

            button(requester, "Open the curtain").click();
            SeenFrames.awaitAdvancing(picture, "ANA", 3, SOON);
            heardOn(volunteer).awaitSaid("The curtain is open again", SOON);
        }
    }

    private static void assertGuided(Page volunteer, Page requester) {
        volunteer.keyboard().press("4");
        SpokenWords.awaitLast(requester, "en: Move the phone to the left, a little.", SOON);
        assertThat(status(volunteer, "Their phone says it: Phone · Left · A little")).isVisible();
        var keyboard = new Keyboard(volunteer).reach("radio", "Phone");
        volunteer.keyboard().press("ArrowDown");
        keyboard.reach("radio", "A little");
        volunteer.keyboard().press("ArrowUp");
        volunteer.keyboard().press("7");
        SpokenWords.awaitLast(requester, "en: Bring your hand closer to the phone, a lot.", SOON);
        volunteer.keyboard().press("3");
        SpokenWords.awaitLast(requester, "en: Stop.", SOON);
        volunteer.locator("video.remote").click(new Locator.ClickOptions().setPosition(10, 400));
        keyboard.reach("radio", "Hand");
        volunteer.keyboard().press("ArrowUp");
        volunteer.keyboard().press("ArrowUp");
        volunteer.keyboard().press("9");
        SpokenWords.awaitLast(requester, "en: The volunteer points to the upper right of the picture.", SOON);
        assertThat(SpokenWords.of(requester)).as("a press beside the picture points to nothing")
                .endsWith("en: Stop.", "en: The volunteer points to the upper right of the picture.");
    }

    private static void assertWritten(Page volunteer, Page requester) {
        volunteer.keyboard().press("m");
        volunteer.keyboard().type("It says: best before 12 May 2027.");
        volunteer.keyboard().press("Enter");
        var words = "The volunteer writes: It says: best before 12 May 2027.";
        SpokenWords.awaitLast(requester, "en: " + words, SOON);
        assertThat(requester.locator(".call-last")).hasText(words);
        assertThat(status(volunteer, "Sent. Their phone reads it out.")).isVisible();
        button(requester, "It says: best before 12 May 2027.").click();
        SpokenWords.awaitLast(requester, "en: It says: best before 12 May 2027.", SOON);
        button(requester, "Repeat last message").click();
        SpokenWords.awaitLast(requester, "en: " + words, SOON);
        inspect(requester, "call-message");
        volunteer.keyboard().press("Escape");
    }

    private void assertStillTaken(Page volunteer, Page requester) {
        volunteer.keyboard().press("p");
        heardOn(volunteer).awaitSaid("The photo is here.", SOON);
        SpokenWords.awaitLast(requester,
                "en: The volunteer has the photo now. It is kept nowhere and is gone when the call ends.", SOON);
        var photo = volunteer.getByRole(AriaRole.IMG, named("The photo"));
        assertThat(photo).isVisible();
        var still = SeenStill.of(photo);
        assertThat(SeenStill.read(still)).isInstanceOfSatisfying(Sight.Frame.class, frame -> {
            assertThat(frame.camera()).isEqualTo("ANA");
            var source = new NumberedCamera("ANA", NumberedCamera.VGA).frame(frame.number());
            assertThat(SeenStill.difference(still, source)).isLessThan(SAME_PICTURE);
        });

        var small = photo.boundingBox();
        var keyboard = new Keyboard(volunteer).reach("button", "Larger");
        keyboard.enter();
        assertThat(photo.boundingBox().width).isGreaterThan(small.width * 1.4);
        volunteer.keyboard().press("r");
        assertThat(photo).hasCSS("transform", Pattern.compile("matrix\\(0, 1, -1, 0.*"));
        volunteer.keyboard().press("b");
        volunteer.keyboard().press("c");
        assertThat(photo).hasCSS("filter", "brightness(1.25) contrast(1.25)");
        inspect(volunteer, "call-still");

        button(requester, "No, thank you").click();
        assertThat(photo).isHidden();
        heardOn(volunteer).awaitSaid("would rather not share this photo", SOON);
    }

    private static int framesShown(Locator video) {
        return (int) video.evaluate("video => video.getVideoPlaybackQuality().totalVideoFrames");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
