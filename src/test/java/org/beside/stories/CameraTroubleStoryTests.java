package org.beside.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A camera that does not open: a sentence that helps, the button is back, and nobody is rung for nothing. */
class CameraTroubleStoryTests extends Scenes {

    @ParameterizedTest
    @CsvSource({
        "NotAllowedError, The browser did not let this page use the camera.",
        "NotFoundError, No camera was found on this device.",
        "NotReadableError, Another app is using the camera."})
    void aCameraThatDoesNotOpenIsExplainedAndNobodyIsAsked(String error, String sentence) {
        assertExplained(error, sentence, """
                if (navigator.mediaDevices) {
                    navigator.mediaDevices.getUserMedia = async () => { throw new DOMException('', '%s') };
                }"""
                .formatted(error));
    }

    @Test
    void aBrowserWithoutCallsIsToldSo() {
        assertExplained("NoCalls", "This browser cannot make video calls.", "delete window.RTCPeerConnection");
    }

    private void assertExplained(String name, String sentence, String stub) {
        try (var phone = phone()) {
            phone.addInitScript(stub);
            var page = join(phone, "requester", name);
            page.getByLabel("What do you need to see?").fill("The date on a milk carton");

            button(page, "Call a volunteer").click();

            assertThat(status(page, sentence)).isVisible();
            heardOn(page).awaitSaid(sentence, SOON);
            assertThat(button(page, "Call a volunteer")).isVisible();
            assertThat(button(page, "Call a volunteer")).isEnabled();
            assertThat(button(page, "Cancel")).isHidden();
            assertThat(page.getByLabel("What do you need to see?")).hasValue("The date on a milk carton");
            assertEquals(0, requestsOf(name));
            inspect(page, "ask-camera-" + name.toLowerCase(Locale.ROOT));
        }
    }
}
