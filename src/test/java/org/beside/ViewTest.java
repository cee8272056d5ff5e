package org.beside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.util.NoSuchElementException;
import org.awaitility.core.ThrowingRunnable;
import org.beside.people.Role;
import org.beside.shared.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Pages of several people at once, without a browser. A page follows the journey on a thread of its own: what it tells
 * by push is waited for, by {@link #assertSays} and {@link #assertOffers}.
 */
@RoomTest
public abstract class ViewTest {

    @Autowired private ApplicationContext context;
    private SecuredBrowserlessApplicationContext<Authentication> house;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        Database.H2.into(settings);
    }

    @BeforeEach
    void openTheHouse() {
        house = SpringBrowserlessApplicationContext.createSecured(context, "org.beside");
    }

    @AfterEach
    void closeTheHouse() {
        house.close();
        SecurityContextHolder.clearContext();
    }

    protected BrowserlessUIContext windowOf(PersonId person, Role role) {
        return house.newUser(person.toString(), role.name()).newWindow();
    }

    protected BrowserlessUIContext windowOfAStranger() {
        return house.newUser().newWindow();
    }

    /** Turns to this window, as its person sees it now. */
    private static void look(BrowserlessUIContext window) {
        window.activate();
        window.roundTrip();
    }

    protected static void press(BrowserlessUIContext window, String name) {
        window.test(window.find(Button.class).withText(name).single()).click();
        window.roundTrip();
    }

    protected static boolean offers(BrowserlessUIContext window, String button) {
        return window.find(Button.class).withText(button).exists();
    }

    protected static String status(BrowserlessUIContext window) {
        return window.find(Paragraph.class).withClassName("status").single().getText();
    }

    protected static void assertSays(BrowserlessUIContext window, String beginning) {
        soon(window, () -> assertThat(status(window)).startsWith(beginning));
    }

    protected static void assertOffers(BrowserlessUIContext window, String button) {
        soon(window, () -> assertThat(offers(window, button)).as("offers " + button).isTrue());
    }

    /** Looks at this window until it shows what it should. */
    protected static void soon(BrowserlessUIContext window, ThrowingRunnable shown) {
        await().ignoreException(NoSuchElementException.class)
                .pollInSameThread().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> {
                    look(window);
                    shown.run();
                });
    }
}
