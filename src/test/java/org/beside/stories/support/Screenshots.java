package org.beside.stories.support;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ScreenshotAnimations;

/** Pictures of every page in every look that a person may have set, in {@code target/screenshots}. */
public final class Screenshots {

    private static final Path FOLDER = Path.of("target", "screenshots");
    private static final List<Viewport> SIZES = List.of(Viewport.PHONE, Viewport.LAPTOP);

    private enum Look {
        LIGHT(ColorScheme.LIGHT, ForcedColors.NONE),
        DARK(ColorScheme.DARK, ForcedColors.NONE),
        FORCED(ColorScheme.DARK, ForcedColors.ACTIVE);

        private final EmulateMediaOptions media;

        Look(ColorScheme scheme, ForcedColors forced) {
            media = new EmulateMediaOptions().setColorScheme(scheme).setForcedColors(forced);
        }

        static Look of(Page page) {
            return matches(page, "(forced-colors: active)") ? FORCED
                    : matches(page, "(prefers-color-scheme: dark)") ? DARK : LIGHT;
        }

        private static boolean matches(Page page, String query) {
            return (boolean) page.evaluate("query => matchMedia(query).matches", query);
        }
    }

    private Screenshots() {
    }

    /**
     * Takes the page as it is now, without loading it anew, so that a call goes on, and leaves it as it was.
     *
     * @return the files, named {@code <name>-<width>x<height>-<light|dark|forced>.png}
     * @throws AssertionError when the page has to be scrolled sideways at a width of 320 px
     */
    public static List<Path> gallery(Page page, String name) {
        var sizeBefore = page.viewportSize();
        var lookBefore = Look.of(page);
        try {
            assertFitsNarrowest(page);
            return SIZES.stream()
                    .flatMap(size -> Stream.of(Look.values()).map(look -> shoot(page, name, size, look)))
                    .toList();
        } finally {
            page.setViewportSize(sizeBefore.width, sizeBefore.height);
            page.emulateMedia(lookBefore.media);
        }
    }

    private static Path shoot(Page page, String name, Viewport size, Look look) {
        size.applyTo(page);
        page.emulateMedia(look.media);
        var file = FOLDER.resolve("%s-%s-%s.png".formatted(name, size, look.name().toLowerCase(Locale.ROOT)));
        page.screenshot(new ScreenshotOptions().setPath(file).setAnimations(ScreenshotAnimations.DISABLED));
        return file;
    }

    /** At 320 px nothing may need two directions of scrolling: WCAG 2.2, success criterion 1.4.10. */
    private static void assertFitsNarrowest(Page page) {
        Viewport.NARROWEST.applyTo(page);
        @SuppressWarnings("unchecked")
        var sticksOut = (List<String>) page.evaluate(PageScript.named("sticks-out"));
        if (!sticksOut.isEmpty()) {
            throw new AssertionError("At a width of 320 px %s scrolls sideways, because of %s"
                    .formatted(page.url(), String.join(", ", sticksOut)));
        }
    }
}
