package org.beside.feelings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** One question with "Send" and "Skip". Nothing is chosen beforehand, and nothing runs out. */
class QuestionPage extends Div {

    private final Component field;

    private QuestionPage(Component field, Consumer<Button> send, Runnable skip) {
        this.field = field;
        addClassName("question");
        var sendButton = new Button(getTranslation("feelings.send"));
        sendButton.addClassName("primary");
        sendButton.setDisableOnClick(true);
        sendButton.addClickListener(pressed -> send.accept(sendButton));
        var skipButton = new Button(getTranslation("feelings.skip"), pressed -> skip.run());
        skipButton.addClassName("quiet");
        skipButton.setDisableOnClick(true);
        var buttons = new Div(sendButton, skipButton);
        buttons.addClassName("question-buttons");
        add(field, buttons);
    }

    /** A question with worded choices, whose texts are {@code key.CHOICE}. */
    static <T extends Enum<T>> QuestionPage choosing(
            Component page, String key, T[] choices, Consumer<T> answer, Runnable skip) {
        var group = new RadioButtonGroup<T>();
        group.setLabel(page.getTranslation(key));
        group.setItems(choices);
        group.setItemLabelGenerator(choice -> page.getTranslation(key + "." + choice.name()));
        group.addThemeName("vertical");
        group.setManualValidation(true);
        group.addValueChangeListener(change -> group.setInvalid(false));
        return new QuestionPage(group, button -> {
            if (group.getValue() == null) {
                group.setErrorMessage(page.getTranslation("feelings.choose"));
                group.setInvalid(true);
                focus(group);
                button.setEnabled(true);
            } else {
                answer.accept(group.getValue());
            }
        }, skip);
    }

    /** A question that is answered in own words. */
    static QuestionPage writing(
            Component page, String key, Function<String, Optional<String>> rule, Consumer<String> answer,
            Runnable skip) {
        var area = new TextArea(page.getTranslation(key));
        area.setHelperText(page.getTranslation(key + ".help"));
        area.setManualValidation(true);
        area.addValueChangeListener(change -> area.setInvalid(false));
        return new QuestionPage(area, button -> rule.apply(area.getValue()).ifPresentOrElse(problem -> {
            area.setErrorMessage(page.getTranslation(problem));
            area.setInvalid(true);
            focus(area);
            button.setEnabled(true);
        }, () -> answer.accept(area.getValue())), skip);
    }

    /** Puts a keyboard and a screen reader at the question, which is then read out. */
    void leadIn() {
        focus(field);
    }

    private static void focus(Component field) {
        field.getElement().executeJs("setTimeout(() => this.focus())");
    }
}
