package org.beside.people;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.beside.shared.PersonId;
import org.beside.shared.SpokenLanguage;

/**
 * Someone who has joined.
 *
 * @param zone     where they live, by the clock
 * @param locale   the language in which the pages speak to them
 * @param oriented whether a volunteer has been told the three things that come before the first call
 */
public record Person(
        PersonId id, PersonName name, Email email, Role role, Standing standing, ZoneId zone, Locale locale,
        boolean oriented, List<SpokenLanguage> languages) {
}
