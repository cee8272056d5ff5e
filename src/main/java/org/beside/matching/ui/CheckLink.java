package org.beside.matching.ui;

import com.vaadin.flow.component.html.Anchor;

/** Leads to the connection check, by its address: the check lives in a room that knows this one, not the other way. */
class CheckLink extends Anchor {

    CheckLink() {
        super("/check", "");
        setText(getTranslation("check.link"));
        addClassName("known");
    }
}
