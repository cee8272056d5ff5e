package org.beside.people.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.beside.people.CurrentPerson;
import org.beside.people.Description;
import org.beside.people.HelpStyle;
import org.beside.people.People;
import org.beside.people.Person;
import org.beside.people.Role;
import org.beside.shared.ui.StatusLine;

/** What someone says about themselves, so that matching can respect it. Nothing holds before it is saved. */
@Route("settings")
@Menu(title = "settings.title", order = 9)
@RolesAllowed({"REQUESTER", "VOLUNTEER", "ADMIN"})
class SettingsView extends Main implements HasDynamicTitle {

    private final People people;
    private final Person me;

    private final LanguagesField languages = new LanguagesField();
    private final ZoneField zone = new ZoneField();
    private final RadioButtonGroup<Optional<HelpStyle>> style = new RadioButtonGroup<>();
    private final QuietHoursField quiet = new QuietHoursField(zone::getOptionalValue);
    private final PreferencesFields preferences;
    private final StatusLine status = new StatusLine();
    private final Button save = new Button();

    SettingsView(People people, CurrentPerson current) {
        this.people = people;
        this.me = current.get();
        this.preferences = new PreferencesFields(me, people.preferences(me.id()));
        addClassNames("form-page");
        languages.show(me.languages());
        zone.show(me.zone());
        zone.addValueChangeListener(change -> quiet.tell());
        askForStyle();
        quiet.show(me.quietHours());
        quiet.setVisible(isVolunteer());
        save.setText(getTranslation("settings.save"));
        save.addClassName("primary");
        save.setDisableOnClick(true);
        save.addClickListener(pressed -> save());
        var fields = new Div(languages, zone, style, quiet, preferences, status, save);
        fields.addClassName("fields");
        add(new H1(getTranslation("settings.title")),
                new Paragraph(getTranslation(isVolunteer() ? "settings.lead.volunteer" : "settings.lead")), fields);
    }

    private void askForStyle() {
        style.setLabel(getTranslation(isVolunteer() ? "settings.help-style" : "settings.be-helped-style"));
        style.setItems(Stream.concat(Stream.of(Optional.<HelpStyle>empty()),
                Arrays.stream(HelpStyle.values()).map(Optional::of)).toList());
        style.setItemLabelGenerator(wanted -> wanted.map(said -> getTranslation("settings.style." + said.name()))
                .orElseGet(() -> getTranslation("settings.style.none")));
        style.addThemeName("vertical");
        style.setValue(me.style());
        style.setVisible(me.role() != Role.ADMIN);
    }

    private void save() {
        var missing = languages.spoken().isEmpty();
        languages.setInvalid(missing, getTranslation("join.languages.empty"));
        var place = zone.chosen();
        var hours = quiet.chosen();
        var liked = preferences.chosen();
        var fine = !missing && place.isPresent() && hours.isPresent() && liked.isPresent();
        if (fine) {
            people.describe(me.id(), new Description(
                    languages.spoken(), place.get(), style.getValue(), hours.get(), liked.get()));
        } else {
            Focusable<?> first = missing ? languages.control() : place.isEmpty() ? zone
                    : hours.isEmpty() ? quiet.control() : preferences.control();
            first.focus();
        }
        status.setClassName("good", fine);
        status.insist(getTranslation(fine ? "settings.saved" : "join.problems"));
        save.setEnabled(true);
    }

    private boolean isVolunteer() {
        return me.role() == Role.VOLUNTEER;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("settings.title"));
    }
}
