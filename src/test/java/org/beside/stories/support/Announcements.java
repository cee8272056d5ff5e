package org.beside.stories.support;

import static java.util.function.Predicate.not;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForConditionOptions;
import com.microsoft.playwright.TimeoutError;

/**
 * Hears what a screen reader would say by itself: texts that arrive in live regions, in open shadow roots too. It lasts
 * over page loads.
 *
 * <p>It is as strict as screen readers are. A text counts when its region was there before it; a status that comes into
 * the page together with its text is mostly passed over by them, and is here too. An alert is said in both cases.
 */
public final class Announcements {

    /** @param at when the text arrived, by the browser's clock */
    public record Announcement(Instant at, String text, Politeness politeness) {
    }

    /** {@code UNSAID} is a text whose region came together with it, kept to explain a failure. */
    public enum Politeness { POLITE, ASSERTIVE, UNSAID }

    private final Page page;
    private final List<Announcement> arrived = new ArrayList<>();

    private Announcements(Page page) {
        this.page = page;
    }

    /** Must be called before the page is opened: the observer has to be there before the first region. */
    public static Announcements of(Page page) {
        var announcements = new Announcements(page);
        page.exposeBinding("besideAnnounced", (_, arguments) -> announcements.add((Map<?, ?>) arguments[0]));
        page.addInitScript(PageScript.named("announcements"));
        return announcements;
    }

    /** Everything said so far, in order. */
    public List<String> said() {
        page.evaluate("() => 0"); // what the page reported before this answer has then arrived here too
        return heard();
    }

    /** Everything said so far, with its time and politeness. */
    public List<Announcement> all() {
        return arrived.stream().filter(not(Announcements::isUnsaid)).toList();
    }

    /** Waits until something was said in which the expression is found; what was said before this call counts too. */
    public void awaitSaid(String expression, Duration timeout) {
        var wanted = Pattern.compile(expression);
        try {
            page.waitForCondition(() -> heard().stream().anyMatch(text -> wanted.matcher(text).find()),
                    new WaitForConditionOptions().setTimeout(timeout.toMillis()));
        } catch (TimeoutError silence) {
            var unsaid = texts(arrived.stream().filter(Announcements::isUnsaid).toList());
            throw new AssertionError("""
                    Nothing like "%s" was said. Said: %s
                    In the page, but not said because the region came together with its text: %s"""
                    .formatted(expression, heard(), unsaid), silence);
        }
    }

    private List<String> heard() {
        return texts(all());
    }

    private Object add(Map<?, ?> announcement) {
        arrived.add(new Announcement(
                Instant.ofEpochMilli(((Number) announcement.get("at")).longValue()),
                (String) announcement.get("text"),
                Politeness.valueOf((String) announcement.get("politeness"))));
        return true;
    }

    private static List<String> texts(List<Announcement> announcements) {
        return announcements.stream().map(Announcement::text).toList();
    }

    private static boolean isUnsaid(Announcement announcement) {
        return announcement.politeness() == Politeness.UNSAID;
    }
}
