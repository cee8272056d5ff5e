package org.beside.stories.support;

import java.time.Duration;
import java.util.Map;

import com.microsoft.playwright.Locator;

/**
 * Listens to a media element for the tone of a {@link ToneMicrophone}. It takes the stream that the element plays and
 * also holds that the element itself would let a person hear it: not muted, not paused, not turned down.
 *
 * <p>It cannot tell whether the browser's autoplay rule would have kept the element silent before a person's first
 * press, because every script that Playwright runs in a page counts as such a press.
 */
public final class HeardTone {

    /** In dB above the median of its neighbourhood. A codec leaves far more, a voice or noise far less. */
    private static final double CLEARLY = 20;

    /** In dBFS, for one bin of the spectrum: half of full scale is about -12. */
    private static final double LOUD_ENOUGH = -70;

    private HeardTone() {
    }

    /** @throws AssertionError that says what was measured */
    public static void await(Locator media, int hertz, Duration timeout) {
        var heard = listen(media, hertz, timeout);
        var problem = (String) heard.get("problem");
        if (!problem.isEmpty()) {
            throw new AssertionError("A tone of %d Hz should be heard from this element, but %s%s."
                    .formatted(hertz, problem, measured(heard)));
        }
    }

    /** Whether the tone stands out within this time; for "nobody hears the other any more". */
    public static boolean isHeard(Locator media, int hertz, Duration within) {
        return "".equals(listen(media, hertz, within).get("problem"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> listen(Locator media, int hertz, Duration timeout) {
        return (Map<String, Object>) media.evaluate(PageScript.named("measure-tone"), Map.of("hertz", hertz,
                "clearly", CLEARLY, "loudEnough", LOUD_ENOUGH, "milliseconds", Math.toIntExact(timeout.toMillis())));
    }

    private static String measured(Map<String, Object> heard) {
        return heard.get("tone") instanceof Number tone && heard.get("around") instanceof Number around
                ? ": %.0f dB near the tone and %.0f dB around it".formatted(tone.doubleValue(), around.doubleValue())
                : "";
    }
}
