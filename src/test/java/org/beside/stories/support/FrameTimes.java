package org.beside.stories.support;

import java.time.Duration;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/** When the frames of a call were shown on a volunteer's page: how long a picture was away. */
public final class FrameTimes {

    private FrameTimes() {
    }

    /** To be told to a device before its pages are opened. */
    public static void noteOn(BrowserContext laptop) {
        laptop.addInitScript(PageScript.named("frame-times"));
    }

    /** Since this moment, in ms since 1970: until the first frame that this page has ever shown, or the end of its longest gap. */
    public static Duration untilPictureIsBack(Page page, long since) {
        var times = ((List<?>) page.evaluate("() => window.besideFrameTimes")).stream()
                .map(time -> ((Number) time).longValue()).toList();
        var before = times.stream().filter(time -> time < since).reduce((earlier, later) -> later);
        var after = times.stream().filter(time -> time >= since).toList();
        var back = after.getFirst();
        var longest = before.map(last -> after.getFirst() - last).orElse(Long.MAX_VALUE);
        for (var number = 1; number < after.size(); number++) {
            var gap = after.get(number) - after.get(number - 1);
            if (gap > longest) {
                longest = gap;
                back = after.get(number);
            }
        }
        return Duration.ofMillis(back - since);
    }
}
