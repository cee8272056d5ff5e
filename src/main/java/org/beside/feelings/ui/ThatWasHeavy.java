package org.beside.feelings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import org.beside.matching.Snooze;

/** "That was heavy": the volunteer is off call at once, and then says for how long. */
class ThatWasHeavy extends Div {

    private final Button button = new Button();
    private final Select<Snooze> length = new Select<>();

    ThatWasHeavy(Runnable heavy, Consumer<Snooze> leaveAlone, Consumer<String> say) {
        addClassName("heavy");
        button.setText(getTranslation("feelings.heavy"));
        button.addClassName("quiet");
        button.setDisableOnClick(true);
        button.addClickListener(pressed -> {
            heavy.run();
            button.setVisible(false);
            length.setVisible(true);
            length.focus();
            say.accept(getTranslation("feelings.heavy.noted"));
        });
        length.setLabel(getTranslation("feelings.heavy.how-long"));
        length.setPlaceholder(getTranslation("feelings.heavy.until-back"));
        length.setItems(Snooze.values());
        length.setItemLabelGenerator(wanted -> getTranslation("volunteer.snooze." + wanted));
        length.addClassName("snooze");
        length.setVisible(false);
        length.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                leaveAlone.accept(change.getValue());
                say.accept(getTranslation("feelings.heavy.back-after",
                        getTranslation("volunteer.snooze." + change.getValue())));
            }
        });
        add(new Paragraph(getTranslation("feelings.heavy.words")), button, length);
    }
}
