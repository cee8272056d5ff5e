package org.beside.feelings.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Days as one would say them, by somebody's clock. */
record Days(ZoneId zone, Instant now, Locale locale) {

    String day(Instant moment) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(moment.atZone(zone));
    }
}
