package org.beside.matching.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Points in time as one would say them: today only the time, another day also the day. */
final class Moments {

    private Moments() {
    }

    static String inWords(Instant moment, ZoneId zone, Instant now, Locale locale) {
        var then = moment.atZone(zone);
        return format(then.toLocalDate().equals(now.atZone(zone).toLocalDate()))
                .localizedBy(locale).format(then);
    }

    private static DateTimeFormatter format(boolean today) {
        return today ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
    }
}
