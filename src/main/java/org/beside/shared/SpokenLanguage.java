package org.beside.shared;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A language someone speaks, and how well.
 *
 * @param tag   an ISO 639-1 code such as {@code de}; regional forms are folded into their language, because two
 *              people from different countries understand each other
 * @param level how well it is spoken
 */
public record SpokenLanguage(String tag, Level level) {

    private static final int LONGEST_TAG = 35;
    private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());

    /** How well a language is spoken: {@code LITTLE} comes after {@code WELL} when people are matched. */
    public enum Level { WELL, LITTLE }

    public SpokenLanguage {
        tag = languageOf(tag);
    }

    /**
     * Folds any well-formed BCP 47 tag into its language.
     *
     * @throws IllegalArgumentException when the tag is too long, malformed, or names no ISO 639-1 language
     */
    public static String languageOf(String tag) {
        if (tag.isEmpty() || tag.length() > LONGEST_TAG) {
            throw new IllegalArgumentException("A language tag has 1 to %d characters".formatted(LONGEST_TAG));
        }
        try {
            var language = new Locale.Builder().setLanguageTag(tag).build().getLanguage();
            if (KNOWN.contains(language)) {
                return language;
            }
        } catch (IllformedLocaleException malformed) {
            throw new IllegalArgumentException("Not a language tag", malformed);
        }
        throw new IllegalArgumentException("Not a known language");
    }

    /**
     * The language in which two people can talk best, at the level of whoever speaks it less well; empty when they share
     * none.
     */
    public static Optional<SpokenLanguage> shared(List<SpokenLanguage> some, List<SpokenLanguage> others) {
        SpokenLanguage best = null;
        for (var one : some) {
            for (var other : others) {
                if (one.tag().equals(other.tag())) {
                    var weaker = one.level().compareTo(other.level()) > 0 ? one : other;
                    best = best == null || weaker.level().compareTo(best.level()) < 0 ? weaker : best;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The language's name in the reader's own language, such as "Deutsch" for a German reader. */
    public String nameIn(Locale reader) {
        return Locale.of(tag).getDisplayLanguage(reader);
    }
}
