package org.beside.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.beside.stories.support.Devices;

/** Someone who uses Beside in a browser, as benches need them: with a device, joined, and pressing buttons. */
final class Member {

    private Member() {
    }

    static BrowserContext onPhone(Devices devices) {
        return devices.phone(Locale.UK, ZoneId.of("Europe/Berlin"), ColorScheme.LIGHT);
    }

    static BrowserContext onLaptop(Devices devices) {
        return devices.laptop(Locale.UK, ZoneId.of("Europe/Berlin"), ColorScheme.LIGHT);
    }

    /** Joins with a fresh address and arrives at the home page of that role: requester or volunteer. */
    static Page join(BrowserContext device, URI home, String role, String name) {
        var page = device.newPage();
        page.navigate(home + "/join?role=" + role);
        page.getByLabel("Your name").fill(name);
        page.getByLabel("Email").fill(UUID.randomUUID() + "@example.org");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("a perfectly long password");
        button(page, "Join").click();
        page.waitForURL(role.equals("requester") ? "**/ask" : "**/volunteer");
        return page;
    }

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
