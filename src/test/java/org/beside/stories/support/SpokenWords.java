package org.beside.stories.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.time.Duration;
import java.util.List;

/** What a phone's own voice is given to say, each with its language, such as {@code en: Stop.} */
public final class SpokenWords {

    private SpokenWords() {
    }

    /** Before the first page is opened. */
    public static void on(BrowserContext phone) {
        phone.addInitScript(PageScript.named("spoken-words"));
    }

    /** Everything said since the page was loaded. */
    @SuppressWarnings("unchecked")
    public static List<String> of(Page page) {
        return (List<String>) page.evaluate("() => spokenWords");
    }

    /** Waits until exactly this was said last. */
    public static void awaitLast(Page page, String words, Duration timeout) {
        try {
            page.waitForFunction("words => spokenWords.at(-1) === words", words,
                    new Page.WaitForFunctionOptions().setTimeout(timeout.toMillis()));
        } catch (TimeoutError silence) {
            throw new AssertionError("The phone should have said \"%s\". It said: %s".formatted(words, of(page)), silence);
        }
    }
}
