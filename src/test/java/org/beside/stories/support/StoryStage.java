package org.beside.stories.support;

import java.time.ZoneId;
import java.util.Locale;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

/** A page on a site of its own with a browser around it: what the tests of the senses begin with. */
final class StoryStage implements AutoCloseable {

    static final FakeMedia PHONE = FakeMedia.of("PHONE", 523);
    static final FakeMedia LAPTOP = FakeMedia.of("LAPTOP", 880);

    private final LocalSite site;
    private final Browsers browsers;

    StoryStage(String body) {
        this(LocalSite.with(body));
    }

    /** @param site is closed with the stage */
    StoryStage(LocalSite site) {
        this.site = site;
        browsers = Browsers.at(site.address());
    }

    BrowserContext laptop(FakeMedia media) {
        return browsers.with(media).laptop(Locale.UK, ZoneId.of("Europe/London"), ColorScheme.LIGHT);
    }

    BrowserContext phone(FakeMedia media) {
        return browsers.with(media).phone(Locale.GERMANY, ZoneId.of("Europe/Berlin"), ColorScheme.DARK);
    }

    Page open(BrowserContext context) {
        return open(context.newPage());
    }

    Page open(Page page) {
        page.navigate(site.address().toString());
        return page;
    }

    Browsers browsers() {
        return browsers;
    }

    @Override
    public void close() {
        try (site) {
            browsers.close();
        }
    }
}
