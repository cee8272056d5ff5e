package org.beside.stories.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two browsers in a bare call, signalled by the test itself: the senses must notice when it works and when it does not. */
@Tag("browser")
class LiveCallTests {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private static StoryStage stage;
    private Page phone;
    private Page laptop;
    private Locator picture;

    @BeforeAll
    static void openBrowsers() {
        stage = new StoryStage("<video autoplay playsinline></video><script>%s</script>"
                .formatted(PageScript.named("bare-call")));
    }

    @AfterAll
    static void closeBrowsers() {
        stage.close();
    }

    @BeforeEach
    void call() {
        phone = stage.open(stage.phone(StoryStage.PHONE));
        laptop = stage.open(stage.laptop(StoryStage.LAPTOP));
        var offer = phone.evaluate("() => offer()");
        var answer = laptop.evaluate("offer => answer(offer)", offer);
        phone.evaluate("answer => accept(answer)", answer);
        picture = laptop.locator("video");
    }

    /** A call that goes on takes a whole processor from the next one. */
    @AfterEach
    void hangUp() {
        phone.context().close();
        laptop.context().close();
    }

    @Test
    void seesAdvancingFramesOfTheOtherSidesCamera() {
        var frames = SeenFrames.awaitAdvancing(picture, "PHONE", 8, PATIENCE);
        assertThat(frames).hasSize(8).doesNotHaveDuplicates();
        assertThat(SeenFrames.isBlack(picture)).isFalse();
        assertThat(SeenFrames.picture(picture)).isPresent();
    }

    @Test
    void hearsTheTonesOfBothSidesAndNoOtherTone() {
        HeardTone.await(picture, 523, PATIENCE);
        HeardTone.await(phone.locator("video"), 880, PATIENCE);
        assertThat(HeardTone.isHeard(picture, 880, MOMENT)).isFalse();
    }

    @Test
    void noticesTheWrongCamera() {
        assertThatThrownBy(() -> SeenFrames.awaitAdvancing(picture, "LAPTOP", 3, MOMENT))
                .isInstanceOf(AssertionError.class).hasMessageContaining("PHONE:");
    }

    @Test
    void noticesABlackPicture() {
        SeenFrames.awaitAdvancing(picture, "PHONE", 2, PATIENCE);
        phone.evaluate("() => { camera().enabled = false }");
        SeenFrames.await(picture, Sight.Black.class::isInstance, PATIENCE);
        assertThatThrownBy(() -> SeenFrames.awaitAdvancing(picture, "PHONE", 2, MOMENT))
                .hasMessageMatching("(?s).*it was black in all \\d+ looks.*");
    }

    @Test
    void noticesAFrozenPicture() {
        SeenFrames.awaitAdvancing(picture, "PHONE", 2, PATIENCE);
        picture.evaluate("video => video.pause()");
        assertThatThrownBy(() -> SeenFrames.awaitAdvancing(picture, "PHONE", 2, MOMENT))
                .hasMessageMatching("(?s).*frozen at PHONE:\\d+ in all \\d+ looks.*");
    }

    @Test
    void noticesAnEmptyVideo() {
        picture.evaluate("video => { video.srcObject = null }");
        assertThatThrownBy(() -> SeenFrames.awaitAdvancing(picture, "PHONE", 2, MOMENT)).hasMessageContaining("no picture");
        assertThatThrownBy(() -> HeardTone.await(picture, 523, MOMENT)).hasMessageContaining("no stream with a sound track");
    }

    @Test
    void noticesSilence() {
        HeardTone.await(picture, 523, PATIENCE);
        phone.evaluate("() => { microphone().enabled = false }");
        assertThatThrownBy(() -> {
            // The first look may still hear what was on its way.
            HeardTone.isHeard(picture, 523, MOMENT);
            HeardTone.await(picture, 523, MOMENT);
        }).hasMessageContaining("did not stand out").hasMessageContaining("dB near the tone");
    }

    @Test
    void noticesAMutedElement() {
        picture.evaluate("video => { video.muted = true }");
        assertThatThrownBy(() -> HeardTone.await(picture, 523, PATIENCE)).hasMessageContaining("muted");
    }
}
