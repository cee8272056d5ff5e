package org.beside.people.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.beside.shared.SpokenLanguage;
import org.beside.shared.SpokenLanguage.Level;

/** Which languages someone speaks, and each of them how well. The browser's own language is already chosen. */
class LanguagesField extends Div {

    private final MultiSelectComboBox<String> chosen = new MultiSelectComboBox<>();
    private final Map<String, RadioButtonGroup<Level>> levels = new LinkedHashMap<>();
    private final Div questions = new Div();

    LanguagesField() {
        addClassName("languages");
        questions.addClassName("language-levels");
        chosen.setLabel(getTranslation("join.languages"));
        chosen.setHelperText(getTranslation("join.languages.help"));
        chosen.setRequiredIndicatorVisible(true);
        chosen.setItemLabelGenerator(this::nameOf);
        chosen.setItems(Arrays.stream(Locale.getISOLanguages())
                .filter(tag -> !nameOf(tag).equals(tag))
                .sorted(Comparator.comparing(this::nameOf, Collator.getInstance(getLocale()))).toList());
        chosen.addValueChangeListener(change -> askHowWell());
        chosen.setManualValidation(true);
        chosen.setI18n(new MultiSelectComboBoxI18n()
                .setCleared(getTranslation("join.languages.cleared"))
                .setFocused(getTranslation("join.languages.focused"))
                .setSelected(getTranslation("join.languages.selected"))
                .setDeselected(getTranslation("join.languages.deselected"))
                .setTotal(getTranslation("join.languages.total", "{count}")));
        add(chosen, questions);
        preselect(getLocale().getLanguage());
    }

    private void preselect(String tag) {
        chosen.select(tag);
    }

    /** Shows what somebody said before, in place of the browser's own language, which else would stay the first. */
    void show(List<SpokenLanguage> spoken) {
        chosen.clear();
        chosen.setValue(spoken.stream().map(SpokenLanguage::tag).toList());
        spoken.forEach(language -> levels.get(language.tag()).setValue(language.level()));
    }

    private String nameOf(String tag) {
        return Locale.of(tag).getDisplayLanguage(getLocale());
    }

    private void askHowWell() {
        levels.keySet().retainAll(chosen.getValue());
        chosen.getValue().forEach(tag -> levels.computeIfAbsent(tag, this::question));
        questions.removeAll();
        levels.values().forEach(questions::add);
        setInvalid(false, "");
    }

    private RadioButtonGroup<Level> question(String tag) {
        var group = new RadioButtonGroup<Level>();
        group.setLabel(getTranslation("join.level", nameOf(tag)));
        group.setItems(Level.values());
        group.setItemLabelGenerator(level -> getTranslation("join.level." + level.name()));
        group.setValue(Level.WELL);
        return group;
    }

    List<SpokenLanguage> spoken() {
        return levels.entrySet().stream()
                .map(entry -> new SpokenLanguage(entry.getKey(), entry.getValue().getValue())).toList();
    }

    void setInvalid(boolean invalid, String message) {
        chosen.setErrorMessage(message);
        chosen.setInvalid(invalid);
    }

    Focusable<?> control() {
        return chosen;
    }
}
