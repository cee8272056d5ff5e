package org.beside.moderation.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.beside.moderation.BoardEntry;
import org.beside.shared.RequestId;

/** One column of the board: a heading, and a card for each request or a sentence when there is none. */
class BoardColumn extends Section {

    private final Map<RequestId, BoardCard> cards = new HashMap<>();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph empty;

    BoardColumn(String which) {
        var heading = new H2(getTranslation("board.section." + which));
        heading.setId("board-" + which);
        empty = new Paragraph(getTranslation("board.empty." + which));
        empty.addClassName("empty");
        addClassName("board-column");
        getElement().setAttribute("aria-labelledby", "board-" + which);
        add(heading, empty, list);
    }

    void show(List<BoardEntry> entries, Function<BoardEntry, BoardWords> words) {
        var wanted = entries.stream().map(entry -> {
            var card = cards.computeIfAbsent(entry.request(), request -> new BoardCard());
            card.show(words.apply(entry));
            return card;
        }).toList();
        cards.values().retainAll(wanted);
        if (!wanted.equals(list.getChildren().toList())) {
            list.removeAll();
            wanted.forEach(list::add);
        }
        empty.setVisible(entries.isEmpty());
        list.setVisible(!entries.isEmpty());
    }
}
