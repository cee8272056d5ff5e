package org.beside.stories.support;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import com.microsoft.playwright.Page;

/**
 * Uses a page as someone does who has no pointer: with Tab, Enter and Space. Roles and names are those that the browser
 * itself hands to screen readers. Stops are written as {@code button Answer}.
 */
public final class Keyboard {

    /** No page of ours has so many stops: past it the focus is caught in a trap that is no circle. */
    private static final int MOST_STOPS = 200;

    private final Page page;
    private final FocusProbe focus;

    public Keyboard(Page page) {
        this.page = page;
        this.focus = new FocusProbe(page);
    }

    /**
     * Walks the page from its beginning by Tab alone until the focus leaves it or comes back to an earlier stop.
     *
     * @return the stops in their order
     * @throws AssertionError naming every stop that shows no focus or whose control is smaller than 44 × 44 px
     */
    public List<String> walk() {
        focus.startOver();
        var stops = new ArrayList<String>();
        var faults = new ArrayList<String>();
        while (stops.size() < MOST_STOPS && tab() && focus.isNew()) {
            var stop = focus.stop();
            stops.add(stop);
            focus.sizeFault().ifPresent(fault -> faults.add(stop + " " + fault));
            focus.remember(stop);
        }
        focus.stopsWithoutIndicator().forEach(stop -> faults.add(stop + " looks the same with and without the focus"));
        if (stops.size() == MOST_STOPS) {
            faults.add("the focus came to no end after " + MOST_STOPS + " stops");
        }
        if (!faults.isEmpty()) {
            throw new AssertionError("By keyboard on %s:\n  %s\nThe whole walk: %s"
                    .formatted(page.url(), String.join("\n  ", faults), stops));
        }
        return stops;
    }

    /** Presses Tab until the focus is on this control, and no other key. Starts where the focus is now. */
    public Keyboard reach(String role, String name) {
        var wanted = role + " " + name;
        var passed = new LinkedHashSet<String>();
        for (int presses = 0; presses < MOST_STOPS; presses++) {
            if (focus.isOnElement()) {
                var stop = focus.stop();
                if (stop.equals(wanted)) {
                    return this;
                }
                passed.add(stop);
            }
            tab();
        }
        throw new AssertionError("Tab never reached %s on %s. It passed: %s".formatted(wanted, page.url(), passed));
    }

    /** What Enter does: follows links, presses buttons. */
    public void enter() {
        page.keyboard().press("Enter");
    }

    /** What Space does: presses buttons, turns switches and checkboxes. */
    public void space() {
        page.keyboard().press("Space");
    }

    private boolean tab() {
        page.keyboard().press("Tab");
        return focus.isOnElement();
    }
}
