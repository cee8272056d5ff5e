package org.beside.matching.ui;

import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import org.beside.matching.Snooze;

/** Asks for how long to leave a volunteer alone. Once chosen it is empty again, because the page says what holds. */
class SnoozeField extends Select<Snooze> {

    SnoozeField(Consumer<Snooze> chosen) {
        setLabel(getTranslation("volunteer.snooze"));
        setPlaceholder(getTranslation("volunteer.snooze.choose"));
        setItems(Snooze.values());
        setItemLabelGenerator(length -> getTranslation("volunteer.snooze." + length));
        addClassName("snooze");
        addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                clear();
                chosen.accept(change.getValue());
            }
        });
    }

    void offer(boolean offered) {
        setVisible(offered);
    }
}
