package org.beside.stories;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.beside.people.Invitations;
import org.beside.stories.support.Announcements;
import org.beside.stories.support.Axe;
import org.beside.stories.support.Browsers;
import org.beside.stories.support.Screenshots;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole product, running, with real browsers before it. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"beside.data=target/stories",
            // A ring outlasts the inspection of three pages in six modes.
            "beside.matching.ring=3m", "beside.matching.patience=10m",
            // No story has the time to wait for a side that does not come back.
            "beside.signalling.grace=6s"})
@Tag("browser")
abstract class Story {

    static final String PASSWORD = "a perfectly long password";

    @LocalServerPort
    private int port;

    @Autowired
    private Invitations invitations;

    @Autowired
    JdbcClient jdbc;

    private final Map<Page, Announcements> heard = new HashMap<>();

    Browsers browsers;

    @DynamicPropertySource
    static void databaseOfItsOwn(DynamicPropertyRegistry settings) {
        var file = Path.of("target", "stories", UUID.randomUUID().toString()).toAbsolutePath();
        settings.add("spring.datasource.url", () -> "jdbc:h2:file:" + file + ";LOCK_TIMEOUT=10000");
    }

    @BeforeEach
    void openBrowsers() {
        browsers = Browsers.at(URI.create(home()));
    }

    @AfterEach
    void closeBrowsers() {
        browsers.close();
    }

    String home() {
        return "http://localhost:" + port;
    }

    /** Opens a page of the product, listening to what it says from its first moment on. */
    Page open(BrowserContext device, String path) {
        var page = device.newPage();
        heard.put(page, Announcements.of(page));
        page.navigate(home() + path);
        return page;
    }

    /** What a screen reader has been given to say on this page. */
    Announcements heardOn(Page page) {
        return heard.get(page);
    }

    /** Joins with a fresh address and arrives at the home page of that role. */
    Page join(BrowserContext device, String role, String name) {
        var page = open(device, "/join?role=" + role);
        fillInAndJoin(page, name);
        arrive(page, role.equals("requester") ? "ask" : "volunteer");
        return page;
    }

    /** Only a house without an admin invites one: whoever was one in an earlier story is none any more. */
    Page joinAsAdmin(BrowserContext device, String name) {
        jdbc.sql("update person set role = 'REQUESTER' where role = 'ADMIN'").update();
        var page = open(device, "/join?invitation=" + invitations.forFirstAdmin().orElseThrow());
        fillInAndJoin(page, name);
        arrive(page, "admin");
        return page;
    }

    private void fillInAndJoin(Page page, String name) {
        page.getByLabel("Your name").fill(name);
        page.getByLabel("Email").fill(name.toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID() + "@example.org");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        button(page, "Join").click();
    }

    /** A page is there when its heading is. */
    static void arrive(Page page, String path) {
        page.waitForURL("**/" + path);
        page.locator("main h1").waitFor();
    }

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** What every page on the way has to stand: axe, 320 px, and a look at it in all modes. */
    static void inspect(Page page, String name) {
        Axe.assertNoViolations(page);
        Screenshots.gallery(page, name);
    }
}
