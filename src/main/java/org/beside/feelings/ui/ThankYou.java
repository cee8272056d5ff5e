package org.beside.feelings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.function.Consumer;
import org.beside.feelings.ThankWords;
import org.beside.shared.ui.Lead;
import org.beside.shared.ui.StatusLine;

/** "Thank you", with a word of one's own or without. */
class ThankYou extends Div {

    private final TextArea words = new TextArea();
    private final Button button = new Button();

    ThankYou(Consumer<Optional<ThankWords>> thank, StatusLine status) {
        addClassName("thank-you");
        words.setLabel(getTranslation("feelings.thank.words"));
        words.setHelperText(getTranslation("feelings.thank.help"));
        words.setManualValidation(true);
        words.addValueChangeListener(change -> words.setInvalid(false));
        button.setText(getTranslation("feelings.thank"));
        button.setDisableOnClick(true);
        button.addClickListener(pressed -> ThankWords.problemWith(words.getValue())
                .ifPresentOrElse(this::complain, () -> {
                    thank.accept(ThankWords.of(words.getValue()));
                    setVisible(false);
                    status.insist(getTranslation("feelings.thank.sent"));
                    Lead.to(status);
                }));
        add(words, button);
    }

    private void complain(String problem) {
        words.setErrorMessage(getTranslation(problem));
        words.setInvalid(true);
        words.focus();
        button.setEnabled(true);
    }
}
