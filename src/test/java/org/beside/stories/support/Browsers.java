package org.beside.stories.support;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;

/**
 * The browsers of one story. A story opens it in a try-with-resources statement; closing it fails the story when any
 * page threw an error that nobody caught or asked a third party for anything, see {@link PageWatch}.
 *
 * <p>Everything here belongs to the thread that opened it: Playwright delivers events only while that thread is inside
 * one of its calls. Do not share it between threads, and wait with Playwright's own waits.
 */
public final class Browsers implements AutoCloseable {

    private final Playwright playwright;
    private final PageWatch watch;
    private final Map<FakeMedia, Browser> browsers = new LinkedHashMap<>();

    private Browsers(Playwright playwright, PageWatch watch) {
        this.playwright = playwright;
        this.watch = watch;
    }

    /**
     * @param home where the product runs, such as {@code http://localhost:8080}: the only place that pages may talk to.
     *             Cameras need a secure context, which plain HTTP is on localhost alone
     */
    public static Browsers at(URI home) {
        var watch = new PageWatch(home);
        var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        return new Browsers(Playwright.create(new Playwright.CreateOptions().setEnv(environment)), watch);
    }

    /** Devices whose cameras and microphones are these; the browser behind them starts at the first call. */
    public Devices with(FakeMedia media) {
        return new Devices(browsers.computeIfAbsent(media, this::launch), watch);
    }

    /** What went wrong in the pages so far, in words; a story that provokes a fault looks here and then forgives it. */
    public List<String> faults() {
        return watch.faults();
    }

    public void forgiveFaults() {
        watch.forgive();
    }

    @Override
    public void close() {
        try (playwright) {
            browsers.values().forEach(Browser::close);
        }
        watch.assertNoFaults();
    }

    private Browser launch(FakeMedia media) {
        return playwright.chromium().launch(new LaunchOptions()
                .setExecutablePath(Chromium.executable())
                .setArgs(flags(media)));
    }

    /**
     * The autoplay rule stays as people have it: lifting it would hide a call that stays silent. Playwright itself adds
     * what Chromium needs to run as root.
     */
    private static List<String> flags(FakeMedia media) {
        var flags = new ArrayList<>(List.of(
                "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream=device-count=3",
                "--use-file-for-fake-audio-capture=" + media.microphone(),
                "--disable-background-networking",
                "--disable-quic"));
        media.camera().ifPresent(file -> flags.add("--use-file-for-fake-video-capture=" + file));
        return flags;
    }
}
