package org.beside.stories.support;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;

/**
 * Tells what has the focus, through any number of open shadow roots. Its memory lives in the page ({@code focus.js}),
 * where elements have an identity; role and name come from the browser's accessibility tree, not from a guess at it.
 */
final class FocusProbe {

    private final Page page;
    private final CDPSession devTools;
    private JSHandle memory;

    FocusProbe(Page page) {
        this.page = page;
        this.devTools = page.context().newCDPSession(page);
    }

    /** Puts the point from which Tab looks onwards before everything in the page, and forgets earlier stops. */
    void startOver() {
        memory = page.evaluateHandle(PageScript.named("focus"));
        memory.evaluate("memory => memory.startOver()");
    }

    boolean isOnElement() {
        return (boolean) page.evaluate("() => document.activeElement !== null && document.activeElement !== document.body");
    }

    boolean isNew() {
        return (boolean) memory.evaluate("memory => memory.isNew()");
    }

    /** Such as {@code button Answer}. */
    String stop() {
        var focused = new JsonObject();
        focused.addProperty("expression", """
                (() => {
                  let element = document.activeElement;
                  while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
                  return element;
                })()""");
        var subject = new JsonObject();
        subject.add("objectId", devTools.send("Runtime.evaluate", focused).getAsJsonObject("result").get("objectId"));
        subject.addProperty("fetchRelatives", false);
        var node = devTools.send("Accessibility.getPartialAXTree", subject).getAsJsonArray("nodes").get(0).getAsJsonObject();
        return (value(node, "role") + " " + value(node, "name")).strip();
    }

    /** Why the focused control is too small to be hit by a finger that cannot see it; empty when it is not. */
    Optional<String> sizeFault() {
        var box = (Map<?, ?>) memory.evaluate("memory => memory.tooSmall()");
        return Optional.ofNullable(box).map(size ->
                "is %s × %s px and should be at least 44 × 44".formatted(size.get("width"), size.get("height")));
    }

    /** Keeps how the focused element looks, to be compared with its look once the focus has gone on. */
    void remember(String stop) {
        memory.evaluate("(memory, stop) => memory.remember(stop)", stop);
    }

    @SuppressWarnings("unchecked")
    List<String> stopsWithoutIndicator() {
        return (List<String>) memory.evaluate("memory => memory.withoutIndicator()");
    }

    private static String value(JsonObject node, String property) {
        return node.has(property) ? node.getAsJsonObject(property).get("value").getAsString() : "";
    }
}
