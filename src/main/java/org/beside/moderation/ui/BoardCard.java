package org.beside.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;

/** One request on the board. It changes in place, so that a reader's place on the page is kept. */
class BoardCard extends ListItem {

    private final H3 title = new H3();
    private final Div words = new Div();
    private final List<Paragraph> lines = new ArrayList<>();

    BoardCard() {
        addClassName("board-card");
        add(title, words);
    }

    /** Offers something that can be done about this request; it stays while what is said about it changes. */
    void offer(Component tool) {
        add(tool);
    }

    void show(BoardWords said) {
        title.setText(said.title());
        while (lines.size() > said.lines().size()) {
            words.remove(lines.removeLast());
        }
        for (var number = 0; number < said.lines().size(); number++) {
            if (number == lines.size()) {
                lines.add(new Paragraph());
                words.add(lines.getLast());
            }
            lines.get(number).setText(said.lines().get(number));
        }
    }
}
