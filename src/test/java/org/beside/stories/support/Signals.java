package org.beside.stories.support;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocket;
import com.microsoft.playwright.WebSocketFrame;

/** What the signalling server says to the pages of one device, in the order in which it comes. */
public final class Signals {

    private final List<String> heard = new ArrayList<>();

    private Signals() {
    }

    /** Listens from now on, to pages that are opened later. */
    public static Signals to(BrowserContext device) {
        var signals = new Signals();
        device.onPage(page -> page.onWebSocket(signals::listen));
        return signals;
    }

    private void listen(WebSocket socket) {
        if (socket.url().endsWith("/signal")) {
            socket.onFrameReceived(this::note);
        }
    }

    private void note(WebSocketFrame frame) {
        heard.add(frame.text());
    }

    /** The messages of these types, as they came. */
    public List<String> of(String... types) {
        return heard.stream().filter(text -> List.of(types).stream()
                .anyMatch(type -> text.contains("\"type\":\"" + type + "\""))).toList();
    }

    public int count(String... types) {
        return of(types).size();
    }

    /** Waits until a message of one of these types has come more often than this. */
    public void awaitMoreThan(int before, Page page, Duration timeout, String... types) {
        page.waitForCondition(() -> count(types) > before,
                new Page.WaitForConditionOptions().setTimeout(timeout.toMillis()));
    }
}
