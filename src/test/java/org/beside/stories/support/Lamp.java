package org.beside.stories.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/** The lamp beside a phone's camera. A double: none of Chromium's fake cameras, with a file or without, has a torch. */
public final class Lamp {

    private Lamp() {
    }

    /** Before the first page is opened. */
    public static void on(BrowserContext phone) {
        phone.addInitScript(PageScript.named("lamp"));
    }

    public static boolean isLit(Page page) {
        return (boolean) page.evaluate("() => lampLit");
    }
}
