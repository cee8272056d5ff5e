package org.beside.matching;

import java.util.Optional;
import org.beside.people.Detail;
import org.beside.people.HelpStyle;
import org.beside.people.HelperNote;
import org.beside.people.Person;
import org.beside.people.PersonName;
import org.beside.people.Preferences;

/**
 * How a requester likes to be helped. A volunteer reads it before they answer; what was not said stays empty.
 *
 * @param name what the volunteer may call them
 */
public record Wishes(
        Optional<PersonName> name, Optional<HelpStyle> pace, Optional<Detail> detail, Optional<HelperNote> note) {

    static Wishes of(Person requester, Preferences preferences) {
        return new Wishes(Optional.of(requester.name()).filter(name -> preferences.nameTold()), requester.style(),
                preferences.detail(), preferences.note());
    }
}
