package org.beside.people;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.beside.shared.SpokenLanguage;

/** What someone tells us when they join; at least one language, none twice. */
public record Joining(
        PersonName name, Email email, Password password, Role role, List<SpokenLanguage> languages, ZoneId zone,
        Locale locale) {

    public Joining {
        languages = checked(languages);
    }

    /** @throws IllegalArgumentException when there is none, or one of them twice */
    static List<SpokenLanguage> checked(List<SpokenLanguage> languages) {
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("join.languages.empty");
        }
        if (languages.stream().map(SpokenLanguage::tag).distinct().count() != languages.size()) {
            throw new IllegalArgumentException("Each language is named once");
        }
        return List.copyOf(languages);
    }
}
