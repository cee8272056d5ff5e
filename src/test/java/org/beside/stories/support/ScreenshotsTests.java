package org.beside.stories.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

class ScreenshotsTests {

    private static final String STYLE = "<meta name=viewport content='width=device-width'><style>:root { color-scheme: light dark }</style>";

    @Test
    void showsThePageInEveryLookAndLeavesItAsItWas() throws IOException {
        try (var stage = new StoryStage(STYLE + "<input aria-label=Name>")) {
            var page = stage.open(stage.laptop(StoryStage.PHONE));
            page.fill("input", "typed, not sent");

            var files = Screenshots.gallery(page, "gallery-test");

            assertThat(files).extracting(file -> file.getFileName().toString()).containsExactly(
                    "gallery-test-390x844-light.png", "gallery-test-390x844-dark.png", "gallery-test-390x844-forced.png",
                    "gallery-test-1440x900-light.png", "gallery-test-1440x900-dark.png", "gallery-test-1440x900-forced.png");
            assertThat(corner(files.get(0))).isNotEqualTo(corner(files.get(1)));
            assertThat(page.inputValue("input")).isEqualTo("typed, not sent");
            assertThat(page.viewportSize().width).isEqualTo(1440);
            assertThat(page.evaluate("() => matchMedia('(prefers-color-scheme: light) and (forced-colors: none)').matches"))
                    .isEqualTo(true);
        }
    }

    @Test
    void namesWhatSticksOutOfANarrowWindow() {
        try (var stage = new StoryStage(STYLE + "<div id=wide style='width: 400px'>Wide</div>")) {
            for (var device : List.of(stage.laptop(StoryStage.PHONE), stage.phone(StoryStage.PHONE))) {
                var page = stage.open(device);
                assertThatThrownBy(() -> Screenshots.gallery(page, "never")).hasMessageContaining("<div id=wide> reaching 408 px");
            }
        }
    }

    private static int corner(Path file) throws IOException {
        return ImageIO.read(file.toFile()).getRGB(5, 5);
    }
}
