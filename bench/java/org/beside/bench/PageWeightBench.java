package org.beside.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How many bytes a first visit to a page carries, as sent, headers included, until the network is quiet.
 *
 * <p>{@code BENCH_PATH} names the page ({@code /}); {@code BENCH_URL} a server that already runs, otherwise the packaged
 * jar is started.
 */
final class PageWeightBench {

    private static final List<String> BROWSERS = List.of(
            "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private final Map<String, String> kinds = new HashMap<>();
    private final Map<String, Long> bytes = new TreeMap<>();

    public static void main(String[] args) throws Exception {
        var path = System.getenv().getOrDefault("BENCH_PATH", "/");
        var running = System.getenv("BENCH_URL");
        if (running != null) {
            new PageWeightBench().measure(running + path);
            return;
        }
        try (var beside = PackagedBeside.open()) {
            new PageWeightBench().measure(beside.url() + path);
        }
    }

    private void measure(String url) {
        var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        try (var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
                var browser = playwright.chromium().launch(options())) {
            var page = browser.newPage();
            count(page.context().newCDPSession(page));
            var response = page.navigate(url);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            print(page, response.status());
        }
    }

    private static BrowserType.LaunchOptions options() {
        var chromium = Stream.concat(Stream.ofNullable(System.getenv("BESIDE_CHROMIUM")), BROWSERS.stream())
                .map(Path::of).filter(Files::isExecutable).findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no Chromium here; install it."));
        return new BrowserType.LaunchOptions().setExecutablePath(chromium)
                .setArgs(List.of("--no-sandbox", "--disable-background-networking", "--disable-quic"));
    }

    private void count(CDPSession devTools) {
        devTools.on("Network.responseReceived",
                event -> kinds.put(text(event, "requestId"), text(event, "type")));
        devTools.on("Network.loadingFinished", event -> bytes.merge(
                kinds.getOrDefault(text(event, "requestId"), "Other"),
                event.get("encodedDataLength").getAsLong(), Long::sum));
        devTools.send("Network.enable");
    }

    private void print(Page page, int status) {
        System.out.printf("%s answered %d%n", page.url(), status);
        bytes.forEach((kind, sum) -> System.out.printf("%-12s %9.1f KB%n", kind, sum / 1e3));
        System.out.printf("%-12s %9.1f KB in %d requests%n", "all",
                bytes.values().stream().mapToLong(Long::longValue).sum() / 1e3, kinds.size());
    }

    private static String text(JsonObject event, String name) {
        return event.get(name).getAsString();
    }
}
