package org.beside.feelings.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** One matter: what it says in words, then as a chart, then as a table. Words come first, and are there without figures. */
class FigureSection extends Section {

    private final String title;

    FigureSection(String title) {
        this.title = title;
        addClassName("figures");
        add(new H2(title));
    }

    FigureSection say(String sentence) {
        add(new Paragraph(sentence));
        return this;
    }

    /** Nothing is drawn where there is nothing to tell; the sentence has said so. */
    FigureSection show(Shares shares) {
        if (!shares.isEmpty()) {
            add(new ShareChart(shares), new ShareTable(title, shares));
        }
        return this;
    }
}
