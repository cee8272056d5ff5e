package org.beside.bench;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Calls through the whole product between two browsers: a requester on the limited link and a volunteer on this machine. */
final class BesideCall implements AutoCloseable {

    private static final String TAKE_STILL = "Take a photo";
    private static final double STILL_WITHIN_MS = 120_000;

    private final LimitedLink link;
    private final URI laptopsHome;
    private final URI phonesHome;
    private final BrowserContext phone;
    private final BrowserContext laptop;
    private final Page requester;
    private final Page volunteer;

    BesideCall(LimitedLink link, LinkedBrowsers browsers, URI home) throws Exception {
        this.link = link;
        this.laptopsHome = home;
        this.phonesHome = link.seenFromPhone(home);
        this.phone = browsers.phone().newContext(english(390, 844));
        this.laptop = browsers.laptop().newContext(english(1440, 900));
        laptop.addInitScript(Files.readString(Path.of("bench", "page", "call-marks.js")));
        this.requester = Member.join(phone, phonesHome, "requester", "Ana");
        this.volunteer = Member.join(laptop, laptopsHome, "volunteer", "Ben");
        Member.button(volunteer, "Continue").click();
        volunteer.getByLabel("On call").check();
    }

    private static NewContextOptions english(int width, int height) {
        return new NewContextOptions().setViewportSize(width, height).setLocale("en-GB").setTimezoneId("Europe/Berlin");
    }

    /** The pages load over the open link; it is narrow from before the answer on. */
    void hold(int kilobitsPerSecond, int milliseconds) throws Exception {
        link.lift();
        volunteer.navigate(laptopsHome + "/volunteer");
        requester.navigate(phonesHome + "/ask");
        Member.button(requester, "Call a volunteer").click();
        var answer = Member.button(volunteer, "Answer");
        answer.waitFor();
        // By then the camera is open, as it is for a plain call.
        volunteer.waitForTimeout(1_000);
        link.limit(kilobitsPerSecond);
        answer.click();
        volunteer.waitForFunction("() => window.benchMarks.connected");
        volunteer.waitForTimeout(milliseconds);
    }

    Page volunteer() {
        return volunteer;
    }

    /** Whether this build of the product has a sharp still at all. */
    boolean hasStill() {
        return Member.button(volunteer, TAKE_STILL).count() > 0;
    }

    /** Takes a sharp still of the camera. @return milliseconds from the press to its showing */
    long takeStill() {
        var pressed = System.nanoTime();
        Member.button(volunteer, TAKE_STILL).click();
        volunteer.waitForFunction("() => document.querySelector('img.still-photo')?.naturalWidth > 0", null,
                new Page.WaitForFunctionOptions().setTimeout(STILL_WITHIN_MS));
        return (System.nanoTime() - pressed) / 1_000_000;
    }

    void end() throws Exception {
        Member.button(volunteer, "End call").click();
        link.lift();
        volunteer.waitForURL("**/feelings/*");
        requester.waitForURL("**/feelings/*");
    }

    @Override
    public void close() {
        phone.close();
        laptop.close();
    }
}
