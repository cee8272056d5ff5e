package org.beside.stories.support;

import java.time.ZoneId;
import java.util.Locale;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;

/** The devices that people hold, as browser contexts: each has cookies, language and surroundings of its own. */
public final class Devices {

    private final Browser browser;
    private final PageWatch watch;

    Devices(Browser browser, PageWatch watch) {
        this.browser = browser;
        this.watch = watch;
    }

    /** A requester's phone: 390 × 844 CSS pixels, touch, mobile. */
    public BrowserContext phone(Locale locale, ZoneId timezone, ColorScheme colours) {
        return open(Viewport.PHONE.options().setHasTouch(true).setIsMobile(true).setDeviceScaleFactor(2),
                locale, timezone, colours);
    }

    /** A volunteer's laptop: 1440 × 900 CSS pixels. */
    public BrowserContext laptop(Locale locale, ZoneId timezone, ColorScheme colours) {
        return open(Viewport.LAPTOP.options(), locale, timezone, colours);
    }

    private BrowserContext open(NewContextOptions device, Locale locale, ZoneId timezone, ColorScheme colours) {
        var context = browser.newContext(device
                .setLocale(locale.toLanguageTag())
                .setTimezoneId(timezone.getId())
                .setColorScheme(colours));
        watch.over(context);
        return context;
    }
}
