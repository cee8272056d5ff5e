package org.beside.moderation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.beside.moderation.BoardEntry;
import org.beside.shared.RequestId;

/** One column of the board: a heading, and a card for each request or a sentence when there is none. */
class BoardColumn extends Section {

    private final Map<RequestId, BoardCard> cards = new HashMap<>();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph empty;

    private final Function<BoardEntry, Optional<Component>> tools;

    /** A column that one only reads. */
    BoardColumn(String which) {
        this(which, entry -> Optional.empty());
    }

    /** @param tools what can be done about a request, asked for when its card comes to this column */
    BoardColumn(String which, Function<BoardEntry, Optional<Component>> tools) {
        this.tools = tools;
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
            var card = cards.computeIfAbsent(entry.request(), request -> cardFor(entry));
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

    private BoardCard cardFor(BoardEntry entry) {
        var card = new BoardCard();
        tools.apply(entry).ifPresent(card::offer);
        return card;
    }
}
