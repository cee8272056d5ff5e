package org.beside.people;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.beside.shared.SpokenLanguage;

/** All that someone says about themselves at once; at least one language, none twice, and a zone that a clock follows. */
public record Description(
        List<SpokenLanguage> languages, ZoneId zone, Optional<HelpStyle> style, QuietHours quietHours,
        Preferences preferences) {

    public Description {
        languages = Joining.checked(languages);
        if (!ZoneId.getAvailableZoneIds().contains(zone.getId())) {
            throw new IllegalArgumentException("settings.zone.unknown");
        }
    }
}
