package org.beside.stories.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/** A room without light around a phone's camera, and the switch of its lamp. What it shows by light is a page of print. */
public final class DarkRoom {

    private DarkRoom() {
    }

    /** Before the first page is opened. */
    public static void around(BrowserContext phone) {
        phone.addInitScript(PageScript.named("dark-room"));
    }

    public static void switchOnTheLight(Page page) {
        page.evaluate("() => switchOn()");
    }
}
