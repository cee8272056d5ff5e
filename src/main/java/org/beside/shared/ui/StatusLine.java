package org.beside.shared.ui;

import com.vaadin.flow.component.html.Paragraph;

/**
 * A line whose changes a screen reader speaks. It must be on the page before it has anything to say, so it is added
 * empty; saying the same thing twice is silent, as it should be.
 */
public class StatusLine extends Paragraph {

    /** Changes the text for the browser, and nothing for the ear. */
    private static final String UNHEARD = "\u00a0";

    public StatusLine() {
        this("status");
    }

    /** One that looks otherwise, for a page that has more than one. */
    public StatusLine(String className) {
        addClassName(className);
        getElement().setAttribute("role", "status");
        getElement().setAttribute("aria-live", "polite");
    }

    public void say(String sentence) {
        setText(sentence);
    }

    /** Says it even if it was the last thing said: the same mistake twice deserves an answer twice. */
    public void insist(String sentence) {
        setText(sentence.equals(getText()) ? sentence + UNHEARD : sentence);
    }

    /** For the ear what stands here already; nothing where nothing does. */
    public void sayAgain() {
        if (!getText().isEmpty()) {
            insist(getText());
        }
    }
}
