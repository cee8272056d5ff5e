package org.beside.stories.support;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/**
 * Watches the pages of a story for what no story may have: an error that nobody caught, a page that crashed, and a
 * request to a third party (who would learn that this person needs help, and when).
 */
final class PageWatch {

    /** What a page makes up by itself, without asking anyone. */
    private static final Set<String> HOMEMADE = Set.of("data", "blob", "about", "chrome-error");

    private final URI home;
    private final List<String> faults = new ArrayList<>();

    PageWatch(URI home) {
        this.home = home;
    }

    void over(BrowserContext context) {
        context.onWebError(error -> faults.add("An error that nobody caught: " + error.error()));
        context.onRequest(request -> mindAddress(request.url()));
        context.onPage(this::over);
    }

    /**
     * Sockets are no requests to Playwright, and it knows them page by page only. It hears of one when the handshake is
     * sent: a socket to a name that cannot be resolved goes unnoticed.
     */
    private void over(Page page) {
        page.onWebSocket(socket -> mindAddress(socket.url()));
        page.onCrash(crashed -> faults.add("The page crashed: " + crashed.url()));
    }

    private void mindAddress(String address) {
        if (!isHomeOrHomemade(address)) {
            faults.add("A page contacted a third party: " + address);
        }
    }

    private boolean isHomeOrHomemade(String address) {
        int end = address.indexOf(':');
        if (HOMEMADE.contains(address.substring(0, end))) {
            return true;
        }
        var target = URI.create(address.replaceFirst("[?#].*", "")); // a query may hold what URI calls malformed
        return home.getHost().equals(target.getHost()) && home.getPort() == target.getPort();
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    void forgive() {
        faults.clear();
    }

    void assertNoFaults() {
        if (!faults.isEmpty()) {
            throw new AssertionError("The pages of this story had faults:\n  " + String.join("\n  ", faults));
        }
    }
}
