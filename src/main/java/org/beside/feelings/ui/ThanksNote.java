package org.beside.feelings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.beside.feelings.Thanks;

/** A thank-you from the other side of a call, shown once. */
class ThanksNote extends Div {

    ThanksNote(Thanks thanks, Days days) {
        addClassName("note");
        add(new H2(getTranslation("home.thanks")),
                new Paragraph(getTranslation("home.thanks.day", days.day(thanks.givenAt()))));
        thanks.words().ifPresent(words -> {
            var text = new Paragraph(words.text());
            text.addClassName("said");
            text.getElement().setAttribute("dir", "auto");
            add(text);
        });
    }
}
