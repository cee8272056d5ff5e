package org.beside.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import org.beside.stories.support.Browsers;
import org.beside.stories.support.Devices;
import org.beside.stories.support.FakeMedia;

/**
 * How many bytes a phone with a cold cache loads until "Call a volunteer" can be pressed.
 *
 * <p>Peers in the same run are pages of our own: the start page, and the sign-in page, about the least that the
 * framework needs for a form. They count until the network is quiet. {@code BENCH_URL} names a server that already runs,
 * otherwise the packaged jar is started.
 */
final class PageWeightBench {

    private static final String CAN_BE_PRESSED = """
            () => [...document.querySelectorAll('vaadin-button, button')].some(button => !button.disabled
                && button.checkVisibility() && button.textContent.trim() === 'Call a volunteer')""";

    private final URI home;
    private final Devices devices;

    private PageWeightBench(URI home, Devices devices) {
        this.home = home;
        this.devices = devices;
    }

    public static void main(String[] args) throws Exception {
        var running = System.getenv("BENCH_URL");
        if (running != null) {
            measure(URI.create(running));
            return;
        }
        try (var beside = PackagedBeside.open()) {
            measure(beside.url());
        }
    }

    private static void measure(URI home) {
        try (var browsers = Browsers.at(home)) {
            var bench = new PageWeightBench(home, browsers.with(FakeMedia.of("ANA", 523)));
            var signedIn = bench.signIn();
            bench.visit("/ask", signedIn, page -> page.waitForFunction(CAN_BE_PRESSED));
            bench.visit("/", List.of(), page -> page.waitForLoadState(LoadState.NETWORKIDLE));
            bench.visit("/login", List.of(), page -> page.waitForLoadState(LoadState.NETWORKIDLE));
        }
    }

    private List<Cookie> signIn() {
        try (var phone = Member.onPhone(devices)) {
            Member.join(phone, home, "requester", "Ana");
            return phone.cookies();
        }
    }

    /** Each visit has a browser profile of its own, which has loaded nothing yet. */
    private void visit(String path, List<Cookie> cookies, Consumer<Page> untilUsable) {
        try (var phone = Member.onPhone(devices)) {
            phone.addCookies(cookies);
            var page = phone.newPage();
            var traffic = Traffic.of(page);
            var status = page.navigate(home + path).status();
            untilUsable.accept(page);
            System.out.printf("%s answered %d%n%s", path, status, traffic);
        }
    }
}
