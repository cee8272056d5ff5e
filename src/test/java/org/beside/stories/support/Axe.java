package org.beside.stories.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Page;

/**
 * Asks axe-core what is wrong with a page for those who use assistive technology, open shadow roots included. The tag
 * wcag22aa must be named: without it axe skips the size of targets.
 */
public final class Axe {

    private static final Path LIBRARY = Path.of("node_modules", "axe-core", "axe.min.js");
    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Axe() {
    }

    /** One sentence for each element and rule: how bad, what, where. */
    @SuppressWarnings("unchecked")
    public static List<String> violations(Page page) {
        page.evaluate(library());
        return (List<String>) page.evaluate(PageScript.named("run-axe"), TAGS);
    }

    public static void assertNoViolations(Page page) {
        var violations = violations(page);
        if (!violations.isEmpty()) {
            throw new AssertionError("axe finds fault with %s:\n  %s".formatted(page.url(), String.join("\n  ", violations)));
        }
    }

    private static String library() {
        try {
            return Files.readString(LIBRARY);
        } catch (IOException missing) {
            throw new UncheckedIOException("axe-core is not installed: run npm ci in the project's root", missing);
        }
    }
}
