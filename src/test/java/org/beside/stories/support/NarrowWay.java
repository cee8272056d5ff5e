package org.beside.stories.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/**
 * A phone whose way to the other side takes the first piece of a photo and no more: on one machine a whole photo is
 * across before anybody could look. The channel and the piece are real; only what the browser says of its queue is not.
 */
public final class NarrowWay {

    private NarrowWay() {
    }

    /** Before the first page is opened. A page that is loaded anew has a narrow way again. */
    public static void from(BrowserContext phone) {
        phone.addInitScript(PageScript.named("narrow-way"));
    }

    /** For the photos after this one. */
    public static void widen(Page page) {
        page.evaluate("() => widen()");
    }
}
