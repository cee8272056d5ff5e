package org.beside.people;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.beside.shared.PersonId;
import org.beside.shared.SpokenLanguage;

/**
 * Someone who has joined.
 *
 * @param zone       where they live, by the clock
 * @param locale     the language in which the pages speak to them
 * @param oriented   whether a volunteer has been told the three things that come before the first call
 * @param verified   whether an admin has verified this volunteer; nobody else is rung for a private request
 * @param languages  in the order in which they named them
 * @param quietHours when a volunteer is left alone, by the clock of their zone
 * @param style      how they like to be helped, or to help, if they have said so
 */
public record Person(
        PersonId id, PersonName name, Email email, Role role, Standing standing, ZoneId zone, Locale locale,
        boolean oriented, boolean verified, List<SpokenLanguage> languages, QuietHours quietHours,
        Optional<HelpStyle> style) {
}
