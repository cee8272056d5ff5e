package org.beside.feelings.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.beside.feelings.Thanks;
import org.beside.shared.ui.Pulse;

/** A thank-you from the other side of a call, shown once: it counts as seen when the browser shows it. */
class ThanksNote extends Div {

    private final Runnable seen;

    ThanksNote(Thanks thanks, String dayOfTheCall, Runnable seen) {
        this.seen = seen;
        addClassName("note");
        add(new H2(getTranslation("home.thanks")),
                new Paragraph(getTranslation("home.thanks.day", dayOfTheCall)));
        thanks.words().ifPresent(words -> {
            var text = new Paragraph(words.text());
            text.addClassName("said");
            text.getElement().setAttribute("dir", "auto");
            add(text);
        });
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        Pulse.ifAlive(this, seen);
    }
}
