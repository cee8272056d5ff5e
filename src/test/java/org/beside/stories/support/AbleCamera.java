package org.beside.stories.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Map;

/** A phone's camera with what Chromium's fake one lacks: a lamp, a zoom up to 4, and a second camera that shows blue. */
public final class AbleCamera {

    private AbleCamera() {
    }

    /** Before the first page is opened. */
    public static void on(BrowserContext phone) {
        phone.addInitScript(PageScript.named("able-camera"));
    }

    public static boolean isLit(Page page) {
        return Boolean.TRUE.equals(lens(page).get("torch"));
    }

    public static double zoomOf(Page page) {
        return lens(page).get("zoom") instanceof Number zoom ? zoom.doubleValue() : 1;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> lens(Page page) {
        return (Map<String, Object>) page.evaluate("() => window.lens ?? {}");
    }
}
