package org.beside.people.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Optional;
import java.util.stream.Stream;

/** Where someone lives, by the clock. What was typed and is no place stays to be mended. */
class ZoneField extends ComboBox<ZoneId> {

    /** For those of whom nothing better is known. */
    private static final ZoneId UTC = ZoneId.of("UTC");

    private boolean unknown;

    ZoneField() {
        setLabel(getTranslation("settings.zone"));
        setHelperText(getTranslation("settings.zone.help"));
        setItemLabelGenerator(this::nameOf);
        setItems(Stream.concat(ZoneId.getAvailableZoneIds().stream().filter(ZoneField::isPlace).sorted().map(ZoneId::of),
                Stream.of(UTC)).toList());
        setRequiredIndicatorVisible(true);
        setManualValidation(true);
        setAllowCustomValue(true);
        addValueChangeListener(change -> noteUnknown(false));
        addCustomValueSetListener(typed -> noteUnknown(true));
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
