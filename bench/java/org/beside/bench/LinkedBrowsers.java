package org.beside.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.beside.stories.support.Chromium;

/** Two browsers: one on the phone at the far end of a limited link, with this camera, and one on this machine. */
final class LinkedBrowsers implements AutoCloseable {

    private final Playwright playwright;
    private final Browser phone;
    private final Browser laptop;

    /** @param home where the phone finds the product: its camera needs that to count as a secure place */
    LinkedBrowsers(LimitedLink link, URI home, Path camera) throws Exception {
        var folder = Files.createTempDirectory("beside-phone");
        this.playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.phone = launch(link.within(Chromium.executable(), folder), List.of(
                "--use-file-for-fake-video-capture=" + camera,
                "--unsafely-treat-insecure-origin-as-secure=" + home));
        this.laptop = launch(Chromium.executable(), List.of());
    }

    Browser phone() {
        return phone;
    }

    Browser laptop() {
        return laptop;
    }

    private Browser launch(Path program, List<String> more) {
        var flags = new ArrayList<>(List.of("--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream",
                "--disable-background-networking", "--disable-quic", "--autoplay-policy=no-user-gesture-required"));
        flags.addAll(more);
        return playwright.chromium().launch(new LaunchOptions().setExecutablePath(program).setArgs(flags));
    }

    @Override
    public void close() {
        try (playwright) {
            phone.close();
            laptop.close();
        }
    }
}
