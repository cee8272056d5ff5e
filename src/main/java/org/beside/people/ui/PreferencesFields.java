package org.beside.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.beside.people.Detail;
import org.beside.people.HelperNote;
import org.beside.people.HowOften;
import org.beside.people.Person;
import org.beside.people.Preferences;
import org.beside.people.Role;

/** How somebody likes to be helped and asked. Only a requester is asked what a helper should know. */
class PreferencesFields extends Div {

    private final RadioButtonGroup<Optional<Detail>> detail = new RadioButtonGroup<>();
    private final TextArea note = new TextArea();
    private final Checkbox nameTold = new Checkbox();
    private final Checkbox sounds = new Checkbox();
    private final Checkbox vibration = new Checkbox();
    private final RadioButtonGroup<HowOften> asked = new RadioButtonGroup<>();

    PreferencesFields(Person me, Preferences said) {
        addClassName("preferences");
        detail.setLabel(getTranslation("settings.detail"));
        detail.setItems(Stream.concat(Stream.of(Optional.<Detail>empty()),
                Arrays.stream(Detail.values()).map(Optional::of)).toList());
        detail.setItemLabelGenerator(wanted -> wanted.map(much -> getTranslation("settings.detail." + much.name()))
                .orElseGet(() -> getTranslation("settings.style.none")));
        detail.addThemeName("vertical");
        note.setLabel(getTranslation("settings.note"));
        note.setHelperText(getTranslation("settings.note.help"));
        note.setManualValidation(true);
        note.addValueChangeListener(change -> note.setInvalid(false));
        nameTold.setLabel(getTranslation("settings.name-told", me.name().text()));
        sounds.setLabel(getTranslation("settings.sounds"));
        vibration.setLabel(getTranslation("settings.vibration"));
        vibration.setHelperText(getTranslation("settings.vibration.help"));
        asked.setLabel(getTranslation("settings.asked"));
        asked.setItems(HowOften.values());
        asked.setItemLabelGenerator(often -> getTranslation("settings.asked." + often.name()));
        asked.addThemeName("vertical");
        show(said);
        Stream.<Component>of(detail, note, nameTold)
                .forEach(field -> field.setVisible(me.role() == Role.REQUESTER));
        add(new H2(getTranslation("settings.preferences")), detail, note, nameTold, sounds, vibration, asked);
        setVisible(me.role() != Role.ADMIN);
    }

    private void show(Preferences said) {
        detail.setValue(said.detail());
        note.setValue(said.note().map(HelperNote::text).orElse(""));
        nameTold.setValue(said.nameTold());
        sounds.setValue(said.sounds());
        vibration.setValue(said.vibration());
        asked.setValue(said.asked());
    }

    /** What is chosen; empty when something is wrong, which then stands at its field. */
    Optional<Preferences> chosen() {
        var problem = HelperNote.problemWith(note.getValue());
        problem.map(this::getTranslation).ifPresent(note::setErrorMessage);
        note.setInvalid(problem.isPresent());
        return problem.isPresent() ? Optional.empty() : Optional.of(new Preferences(
                detail.getValue(), nameTold.getValue(), sounds.getValue(), vibration.getValue(), asked.getValue(),
                HelperNote.of(note.getValue())));
    }

    /** The one that may have to be mended. */
    TextArea control() {
        return note;
    }
}
