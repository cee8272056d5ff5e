package org.beside.people.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where someone lives, by the clock. What was typed and is no place stays to be mended. */
class ZoneField extends ComboBox<ZoneId> {

    /** For those of whom nothing better is known. */
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final List<ZoneId> places = Stream.concat(
            ZoneId.getAvailableZoneIds().stream().filter(ZoneField::isPlace).sorted().map(ZoneId::of), Stream.of(UTC)).toList();
    private boolean unknown;

    ZoneField() {
        setLabel(getTranslation("settings.zone"));
        setHelperText(getTranslation("settings.zone.help"));
        setItemLabelGenerator(this::nameOf);
        setItems(places);
        setRequiredIndicatorVisible(true);
        setManualValidation(true);
        setAllowCustomValue(true);
        addValueChangeListener(change -> noteUnknown(false));
        addCustomValueSetListener(typed -> typed(typed.getDetail()));
    }

    void show(ZoneId zone) {
        setValue(zone.equals(ZoneOffset.UTC) ? UTC : zone);
    }

    /** The chosen zone; empty, and said at the field, when there is none. */
    Optional<ZoneId> chosen() {
        var zone = getOptionalValue().filter(value -> !unknown);
        setErrorMessage(getTranslation("settings.zone.unknown"));
        setInvalid(zone.isEmpty());
        return zone;
    }

    /** Whoever types a city and goes on need not open the list, if there is but one such city. */
    private void typed(String text) {
        var meant = named(text.strip().toLowerCase(getLocale()));
        meant.ifPresent(this::setValue);
        noteUnknown(meant.isEmpty());
    }

    private Optional<ZoneId> named(String text) {
        var cities = places.stream().filter(place -> city(place).equals(text)).toList();
        var found = cities.isEmpty() ? places.stream().filter(place -> label(place).contains(text)).toList() : cities;
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private String city(ZoneId place) {
        var id = place.getId().replace('_', ' ');
        return id.substring(id.lastIndexOf('/') + 1).toLowerCase(getLocale());
    }

    private String label(ZoneId place) {
        return nameOf(place).toLowerCase(getLocale());
    }

    private void noteUnknown(boolean now) {
        unknown = now;
        setErrorMessage(getTranslation("settings.zone.unknown"));
        setInvalid(now);
    }

    private String nameOf(ZoneId zone) {
        return getTranslation("settings.zone.item",
                zone.getId().replace('_', ' '), zone.getDisplayName(TextStyle.FULL, getLocale()));
    }

    private static boolean isPlace(String id) {
        return id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/");
    }
}
