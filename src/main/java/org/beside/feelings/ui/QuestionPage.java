package org.beside.feelings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One question with "Send" and "Skip". Nothing is chosen beforehand, and nothing runs out. An answer tells whether it was
 * taken: if not, what was typed stays where it is.
 */
class QuestionPage extends Div {

    private final Component field;
    private final BooleanSupplier empty;
    private final BooleanSupplier attempt;
    private final Div buttons = new Div();

    private QuestionPage(Component field, BooleanSupplier empty, BooleanSupplier attempt) {
        this.field = field;
        this.empty = empty;
        this.attempt = attempt;
        addClassName("question");
        buttons.addClassName("question-buttons");
        add(field, buttons);
    }

    /** A question with worded choices, whose texts are {@code key.CHOICE}. */
    static <T extends Enum<T>> QuestionPage choosing(Component page, String key, T[] choices, Predicate<T> answer) {
        var group = radios(page, key, key, choices);
        return choosing(page, group, answer);
    }

    static <T> QuestionPage choosing(Component page, RadioButtonGroup<T> group, Predicate<T> answer) {
        return new QuestionPage(group, group::isEmpty, () -> group.getOptionalValue().map(answer::test)
                .orElseGet(() -> complain(page, group, group, "feelings.choose")));
    }

    static <T extends Enum<T>> RadioButtonGroup<T> radios(Component page, String label, String key, T[] choices) {
        var group = new RadioButtonGroup<T>();
        group.setLabel(page.getTranslation(label));
        group.setItems(choices);
        group.setItemLabelGenerator(choice -> page.getTranslation(key + "." + choice.name()));
        group.addThemeName("vertical");
        group.setManualValidation(true);
        group.addValueChangeListener(change -> group.setInvalid(false));
        return group;
    }

    /** A question of whose choices any number holds. */
    static <T extends Enum<T>> QuestionPage choosingSome(
            Component page, String key, T[] choices, Predicate<Set<T>> answer) {
        var group = new CheckboxGroup<T>();
        group.setLabel(page.getTranslation(key));
        group.setHelperText(page.getTranslation(key + ".help"));
        group.setItems(choices);
        group.setItemLabelGenerator(choice -> page.getTranslation(key + "." + choice.name()));
        group.setManualValidation(true);
        group.addValueChangeListener(change -> group.setInvalid(false));
        return new QuestionPage(group, group::isEmpty, () -> known(group).isEmpty()
                ? complain(page, group, group, "feelings.choose-some") : answer.test(known(group)));
    }

    /** A page can send keys that it was never given: they stand for nothing. */
    private static <T> Set<T> known(CheckboxGroup<T> group) {
        return group.getValue().stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** A question that is answered in own words. */
    static QuestionPage writing(
            Component page, String key, Function<String, Optional<String>> rule, Predicate<String> answer) {
        var area = new TextArea(page.getTranslation(key));
        area.setHelperText(page.getTranslation(key + ".help"));
        area.setManualValidation(true);
        area.addValueChangeListener(change -> area.setInvalid(false));
        return new QuestionPage(area, area::isEmpty, () -> rule.apply(area.getValue())
                .map(problem -> complain(page, area, area, problem)).orElseGet(() -> answer.test(area.getValue())));
    }

    /** Where "Send" leads once the answer is taken, and what "Skip" does. */
    QuestionPage leadingTo(Runnable next, Runnable skip) {
        addButton("feelings.send", "primary", next);
        var button = new Button(getTranslation("feelings.skip"), pressed -> skip.run());
        button.addClassName("quiet");
        button.setDisableOnClick(true);
        buttons.add(button);
        return this;
    }

    /** One press that sends what there is to send, and asks nothing more. */
    QuestionPage mayFinish(Runnable finish) {
        addButton("feelings.finish", "quiet", finish);
        return this;
    }

    /** Something that stands between the choices and the buttons. */
    QuestionPage with(Component more) {
        addComponentAtIndex(1, more);
        return this;
    }

    private void addButton(String key, String className, Runnable then) {
        var mayBeEmpty = key.equals("feelings.finish");
        var button = new Button(getTranslation(key));
        button.addClassName(className);
        button.setDisableOnClick(true);
        button.addClickListener(pressed -> {
            if (mayBeEmpty && empty.getAsBoolean() || attempt.getAsBoolean()) {
                then.run();
            } else {
                button.setEnabled(true);
            }
        });
        buttons.add(button);
    }

    /** Puts a keyboard and a screen reader at the question, which is then read out. */
    void leadIn() {
        focus(field);
    }

    private static boolean complain(Component page, HasValidationProperties field, Component place, String key) {
        field.setErrorMessage(page.getTranslation(key));
        field.setInvalid(true);
        focus(place);
        return false;
    }

    private static void focus(Component field) {
        field.getElement().executeJs("setTimeout(() => this.focus())");
    }
}
