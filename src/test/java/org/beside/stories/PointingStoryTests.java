package org.beside.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.beside.stories.support.SeenFrames;
import org.beside.stories.support.SpokenWords;
import org.junit.jupiter.api.Test;

/** A press on the picture is heard where the picture comes from, in the language that is read and spoken there. */
class PointingStoryTests extends Scenes {

    @Test
    void whereTheVolunteerPressesIsSpokenOnThePhoneInItsOwnLanguage() {
        try (var phone = phone(); var laptop = laptop()) {
            SpokenWords.on(phone);
            var volunteer = volunteerOnCall(laptop, "Ben");
            var requester = join(phone, "requester", "Ana");
            // Both speak English, or nobody would be rung; the pages of one of them are in German.
            requester.locator("vaadin-select.language").click();
            requester.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Deutsch")).click();
            button(requester, "Freiwillige anrufen").click();
            button(volunteer, "Answer").click();
            var picture = volunteer.locator("video.remote");
            SeenFrames.awaitAdvancing(picture, "ANA", 3, SOON);

            press(picture, 0.9, 0.1);
            SpokenWords.awaitLast(requester, "de: Die freiwillige Person zeigt im Bild nach oben rechts.", SOON);
            assertThat(requester.locator(".call-last")).hasText("Die freiwillige Person zeigt im Bild nach oben rechts.");
            assertThat(status(volunteer, "Their phone says where that is.")).isVisible();

            press(picture, 1.05, 0.5);
            press(picture, 0.5, 0.5);
            SpokenWords.awaitLast(requester, "de: Die freiwillige Person zeigt in die Mitte des Bildes.", SOON);

            volunteer.keyboard().press("r");
            assertThat(status(volunteer, "The picture is turned to the right.")).isVisible();
            press(picture, 0.5, 0.1);
            SpokenWords.awaitLast(requester, "de: Die freiwillige Person zeigt im Bild nach links.", SOON);
            assertThat(SpokenWords.of(requester)).filteredOn(words -> words.contains("zeigt"))
                    .as("a press beside the picture points to nothing").hasSize(3);
        }
    }

    /** @param x of the picture as it is shown, turned or not: from 0, its left, to 1; more than that is beside it */
    private static void press(Locator picture, double x, double y) {
        var place = (List<?>) picture.evaluate("""
                ({ videoWidth, videoHeight, parentElement, style }, [x, y]) => {
                  const [width, height] = style.transform ? [videoHeight, videoWidth] : [videoWidth, videoHeight];
                  const box = parentElement.getBoundingClientRect();
                  const scale = Math.min(box.width / width, box.height / height);
                  return [
                    box.x + box.width / 2 + (x - 0.5) * width * scale,
                    box.y + box.height / 2 + (y - 0.5) * height * scale,
                  ];
                }""", List.of(x, y));
        picture.page().mouse().click(((Number) place.getFirst()).doubleValue(), ((Number) place.getLast()).doubleValue());
    }
}
