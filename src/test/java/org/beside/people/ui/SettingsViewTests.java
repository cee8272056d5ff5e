package org.beside.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.beside.ViewTest;
import org.beside.Visitors;
import org.beside.people.Detail;
import org.beside.people.HelpStyle;
import org.beside.people.HelperNote;
import org.beside.people.HowOften;
import org.beside.people.People;
import org.beside.people.Person;
import org.beside.people.Preferences;
import org.beside.people.QuietHours;
import org.beside.people.Role;
import org.beside.shared.PersonId;
import org.beside.shared.SpokenLanguage;
import org.beside.shared.SpokenLanguage.Level;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SettingsViewTests extends ViewTest {

    @Autowired Visitors visitors;
    @Autowired People people;

    @Test
    void showsWhatWasSaidBefore() {
        var volunteer = visitors.volunteer("de", "fr?");
        people.live(volunteer, ZoneId.of("America/New_York"));
        people.preferStyle(volunteer, Optional.of(HelpStyle.UNHURRIED));
        people.keepQuiet(volunteer, new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 30)));
        var page = settingsOf(volunteer, Role.VOLUNTEER);

        assertThat(languages(page).getValue()).containsExactlyInAnyOrder("de", "fr");
        assertThat(page.find(RadioButtonGroup.class).withCondition(group -> "How well do you speak French?".equals(group.getLabel()))
                .single().getValue()).isEqualTo(Level.LITTLE);
        assertThat(page.find(ZoneField.class).single().getValue()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(style(page).getValue()).isEqualTo(Optional.of(HelpStyle.UNHURRIED));
        assertThat(time(page, "From").getValue()).isEqualTo(LocalTime.NOON);
        assertThat(plainly(page)).contains("You are left alone from 12:00 PM until 2:30 PM each day, by the clock in America/New York.");
    }

    @Test
    void savingKeepsTheOrderInWhichLanguagesWereNamed() {
        var requester = visitors.requester("ko", "en", "de?");
        var page = settingsOf(requester, Role.REQUESTER);
        press(page, "Save");
        assertThat(person(requester).languages()).isEqualTo(Visitors.spoken("ko", "en", "de?"));
    }

    @Test
    void whatAVolunteerSavesHolds() {
        var volunteer = visitors.volunteer("en");
        var page = settingsOf(volunteer, Role.VOLUNTEER);
        languages(page).setValue(Set.of("en", "ko"));
        page.find(ZoneField.class).single().setValue(ZoneId.of("Asia/Seoul"));
        style(page).setValue(Optional.of(HelpStyle.TO_THE_POINT));
        time(page, "From").setValue(LocalTime.of(22, 30));
        assertThat(plainly(page)).contains("You are left alone from 10:30 PM until 8:00 AM the next day, by the clock in Asia/Seoul.");
        press(page, "Save");

        assertThat(status(page)).isEqualTo("Saved.");
        assertThat(person(volunteer).languages()).containsExactlyInAnyOrder(
                new SpokenLanguage("en", Level.WELL), new SpokenLanguage("ko", Level.WELL));
        assertThat(person(volunteer).zone()).isEqualTo(ZoneId.of("Asia/Seoul"));
        assertThat(person(volunteer).style()).contains(HelpStyle.TO_THE_POINT);
        assertThat(person(volunteer).quietHours()).isEqualTo(new QuietHours(LocalTime.of(22, 30), LocalTime.of(8, 0)));
        assertThat(offers(page, "Save")).isTrue();
    }

    @Test
    void aVolunteerMayBeRungAtAnyHour() {
        var volunteer = visitors.volunteer("en");
        var page = settingsOf(volunteer, Role.VOLUNTEER);
        time(page, "From").clear();
        anyHour(page).setValue(true);
        assertThat(page.find(TimePicker.class).exists()).isFalse();
        press(page, "Save");
        assertThat(person(volunteer).quietHours()).isEqualTo(QuietHours.NONE);

        var later = settingsOf(volunteer, Role.VOLUNTEER);
        assertThat(anyHour(later).getValue()).isTrue();
        anyHour(later).setValue(false);
        press(later, "Save");
        assertThat(person(volunteer).quietHours()).isEqualTo(QuietHours.USUAL);
    }

    @Test
    void everythingThatCannotBeKeptIsSaidAtItsFieldAndNothingIsLost() {
        var volunteer = visitors.volunteer("en");
        var before = person(volunteer);
        var page = settingsOf(volunteer, Role.VOLUNTEER);
        languages(page).clear();
        page.find(ZoneField.class).single().clear();
        style(page).setValue(Optional.of(HelpStyle.UNHURRIED));
        time(page, "From").setValue(LocalTime.of(8, 0));
        time(page, "Until").setValue(LocalTime.of(7, 30));
        press(page, "Save");

        assertThat(status(page)).startsWith("Something still needs your attention.");
        assertThat(languages(page).getErrorMessage()).startsWith("Please choose at least one language.");
        assertThat(page.find(ZoneField.class).single().getErrorMessage()).startsWith("This time zone is not known here.");
        assertThat(time(page, "Until").getErrorMessage()).startsWith("That would leave less than an hour a day");
        assertThat(style(page).getValue()).isEqualTo(Optional.of(HelpStyle.UNHURRIED));
        assertThat(time(page, "Until").getValue()).isEqualTo(LocalTime.of(7, 30));
        assertThat(person(volunteer)).isEqualTo(before);

        time(page, "From").clear();
        press(page, "Save");
        assertThat(time(page, "From").getErrorMessage()).isEqualTo("Please give the times in hours and minutes.");
    }

    @Test
    void aCityThatThereIsOnceIsUnderstoodHoweverItIsTyped() {
        var page = settingsOf(visitors.requester("en"), Role.REQUESTER);
        var zone = page.find(ZoneField.class).single();
        for (var typed : List.of("Seoul", " seoul ", "asia/seoul")) {
            zone.setValue(ZoneId.of("Europe/Berlin"));
            ComponentUtil.fireEvent(zone, new ComboBoxBase.CustomValueSetEvent<>(zone, true, typed));
            assertThat(zone.getValue()).as(typed).isEqualTo(ZoneId.of("Asia/Seoul"));
            assertThat(zone.isInvalid()).isFalse();
        }
        for (var typed : List.of("Atlantis", "america", "", "Asia/")) {
            ComponentUtil.fireEvent(zone, new ComboBoxBase.CustomValueSetEvent<>(zone, true, typed));
            assertThat(zone.isInvalid()).as(typed).isTrue();
            assertThat(zone.chosen()).as(typed).isEmpty();
        }
        zone.setValue(ZoneId.of("Europe/Berlin"));
        assertThat(zone.chosen()).contains(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void aRequesterIsAskedForNoQuietHours() {
        var requester = visitors.requester("en");
        var page = settingsOf(requester, Role.REQUESTER);
        assertThat(page.find(TimePicker.class).exists()).isFalse();
        assertThat(style(page).getLabel()).isEqualTo("How do you like to be helped?");
        style(page).setValue(Optional.of(HelpStyle.UNHURRIED));
        press(page, "Save");
        assertThat(person(requester).style()).contains(HelpStyle.UNHURRIED);

        style(page).setValue(Optional.empty());
        press(page, "Save");
        assertThat(person(requester).style()).isEmpty();
    }

    @Test
    void whatSuitsARequesterFollowsTheirAccount() {
        var requester = visitors.requester("en");
        var page = settingsOf(requester, Role.REQUESTER);
        group(page, "How much would you like").setValue(Optional.of(Detail.EVERYTHING));
        group(page, "How often may we ask").setValue(HowOften.NOW_AND_THEN);
        box(page, "Whoever is rung for me may call me").setValue(true);
        box(page, "These pages may make sounds").setValue(false);
        page.find(TextArea.class).single().setValue("I see light and dark.");
        press(page, "Save");
        assertThat(people.preferences(requester)).isEqualTo(new Preferences(Optional.of(Detail.EVERYTHING), true, false,
                true, HowOften.NOW_AND_THEN, Optional.of(new HelperNote("I see light and dark."))));

        var elsewhere = settingsOf(requester, Role.REQUESTER);
        assertThat(elsewhere.find(TextArea.class).single().getValue()).isEqualTo("I see light and dark.");
        assertThat(box(elsewhere, "These pages may make sounds").getValue()).isFalse();
        assertThat(group(elsewhere, "How often may we ask").getValue()).isEqualTo(HowOften.NOW_AND_THEN);
    }

    @Test
    void aNoteThatIsTooLongKeepsEverythingAsItWas() {
        var requester = visitors.requester("en");
        var page = settingsOf(requester, Role.REQUESTER);
        style(page).setValue(Optional.of(HelpStyle.UNHURRIED));
        page.find(TextArea.class).single().setValue("a".repeat(301));
        press(page, "Save");
        assertThat(page.find(TextArea.class).single().getErrorMessage()).startsWith("That is longer than 300 characters.");
        assertThat(page.find(TextArea.class).single().getValue()).hasSize(301);
        assertThat(person(requester).style()).isEmpty();
        assertThat(people.preferences(requester)).isEqualTo(Preferences.UNSAID);
    }

    @Test
    void aVolunteerSaysNothingToHelpers() {
        var page = settingsOf(visitors.volunteer("en"), Role.VOLUNTEER);
        assertThat(page.find(TextArea.class).exists()).isFalse();
        assertThat(box(page, "My phone may vibrate").getValue()).isTrue();
    }

    @Test
    void anAdminHasLanguagesAndATimeZoneOnly() {
        var page = settingsOf(visitors.admin(), Role.ADMIN);
        assertThat(page.find(TimePicker.class).exists()).isFalse();
        assertThat(page.find(RadioButtonGroup.class).all()).extracting(RadioButtonGroup::getLabel)
                .isEqualTo(List.of("How well do you speak English?"));
        press(page, "Save");
        assertThat(status(page)).isEqualTo("Saved.");
    }

    private BrowserlessUIContext settingsOf(PersonId person, Role role) {
        var page = windowOf(person, role);
        page.getUI().setLocale(Locale.ENGLISH);
        page.navigate(SettingsView.class);
        return page;
    }

    private Person person(PersonId id) {
        return people.find(id).orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<String> languages(BrowserlessUIContext page) {
        return page.find(MultiSelectComboBox.class).single();
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Object> group(BrowserlessUIContext page, String label) {
        return page.find(RadioButtonGroup.class).withCondition(group -> group.getLabel().startsWith(label)).single();
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Optional<HelpStyle>> style(BrowserlessUIContext page) {
        return page.find(RadioButtonGroup.class).withCondition(group -> group.getLabel().startsWith("How do you like")).single();
    }

    private static Checkbox anyHour(BrowserlessUIContext page) {
        return box(page, "I have none: it may ring at any hour");
    }

    private static Checkbox box(BrowserlessUIContext page, String label) {
        return page.find(Checkbox.class).withCondition(box -> box.getLabel().startsWith(label)).single();
    }

    private static TimePicker time(BrowserlessUIContext page, String label) {
        return page.find(TimePicker.class).withCondition(time -> label.equals(time.getLabel())).single();
    }

    /** Java writes a narrow space before AM and PM. */
    private static List<String> plainly(BrowserlessUIContext page) {
        return page.find(Paragraph.class).all().stream().map(line -> line.getText().replace('\u202f', ' ')).toList();
    }
}
