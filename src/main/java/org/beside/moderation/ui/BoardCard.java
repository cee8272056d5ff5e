package org.beside.moderation.ui;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;

/** One request on the board. It changes in place, so that a reader's place on the page is kept. */
class BoardCard extends ListItem {

    private final H3 title = new H3();
    private final List<Paragraph> lines = new ArrayList<>();

    BoardCard() {
        addClassName("board-card");
        add(title);
    }

    void show(BoardWords words) {
        title.setText(words.title());
        while (lines.size() > words.lines().size()) {
            remove(lines.removeLast());
        }
        for (var number = 0; number < words.lines().size(); number++) {
            if (number == lines.size()) {
                lines.add(new Paragraph());
                add(lines.getLast());
            }
            lines.get(number).setText(words.lines().get(number));
        }
    }
}
