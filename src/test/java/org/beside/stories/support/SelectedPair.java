package org.beside.stories.support;

import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/**
 * By which kinds of addresses a page and the other side have found each other: {@code host}, {@code srflx},
 * {@code prflx} or {@code relay}.
 */
public record SelectedPair(String local, String remote) {

    /** To be told to a device before its pages are opened. */
    public static void noteOn(BrowserContext device) {
        device.addInitScript(PageScript.named("keep-peers"));
    }

    /** Empty when this page is connected to nobody. */
    public static Optional<SelectedPair> on(Page page) {
        return Optional.ofNullable((Map<?, ?>) page.evaluate(PageScript.named("selected-pair")))
                .map(pair -> new SelectedPair((String) pair.get("local"), (String) pair.get("remote")));
    }
}
