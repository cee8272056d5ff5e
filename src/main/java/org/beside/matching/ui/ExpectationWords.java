package org.beside.matching.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import org.beside.matching.Expectation;
import org.beside.shared.ui.Sentences;

/** Says what a volunteer may honestly expect, so that a quiet evening does not feel like a fault. */
class ExpectationWords extends Paragraph {

    ExpectationWords() {
        addClassName("expectation");
    }

    void show(Expectation expectation, ZoneId zone, Instant now) {
        var sentences = new ArrayList<String>();
        expectation.onCallSince().ifPresent(since -> sentences.add(
                getTranslation("volunteer.expect.since", Moments.inWords(since, zone, now, getLocale()))));
        sentences.add(getTranslation("volunteer.expect.month", expectation.callsLastMonth()));
        sentences.add(expectation.oneCallIn().map(this::often).orElseGet(() -> getTranslation("volunteer.expect.seldom")));
        setText(Sentences.joined(sentences));
    }

    /** In minutes up to an hour, then in hours: nobody plans by a precise figure. */
    private String often(Duration oneCallIn) {
        var minutes = Math.max(1, oneCallIn.toMinutes());
        return minutes < 60 ? getTranslation("volunteer.expect.minutes", minutes)
                : getTranslation("volunteer.expect.hours", Math.round(minutes / 60.0));
    }
}
