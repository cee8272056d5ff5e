package org.beside.moderation.ui;

import com.vaadin.flow.component.Component;
import java.time.Duration;

/** Spans of time in words: seconds for the first minute, then minutes. */
final class Spans {

    private Spans() {
    }

    static String inWords(Component page, Duration span) {
        var seconds = Math.max(0, span.toSeconds());
        return seconds < 60
                ? page.getTranslation("app.seconds", seconds)
                : page.getTranslation("app.minutes", seconds / 60);
    }
}
