package org.beside.stories.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The scripts that run inside a page under test: files of their own, so that editors treat them as JavaScript. */
final class PageScript {

    private PageScript() {
    }

    static String named(String name) {
        try (var script = PageScript.class.getResourceAsStream(name + ".js")) {
            if (script == null) {
                throw new IllegalArgumentException("There is no script " + name + ".js");
            }
            return new String(script.readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
