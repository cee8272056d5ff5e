package org.beside.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.beside.shared.SpokenLanguage.Level;

class SpokenLanguageTests {

    @Example
    void peopleFromDifferentCountriesSpeakTheSameLanguage() {
        assertThat(SpokenLanguage.languageOf("de-AT")).isEqualTo("de");
        assertThat(SpokenLanguage.languageOf("zh-Hant-TW")).isEqualTo("zh");
        assertThat(SpokenLanguage.languageOf("EN")).isEqualTo("en");
        assertThat(new SpokenLanguage("iw", Level.WELL)).isEqualTo(new SpokenLanguage("he", Level.WELL));
    }

    @Example
    void refusesWhatIsNoLanguage() {
        for (var wrong : List.of("", " ", "xx", "german", "de_AT", "d\u0000e", "和", "😀", "a".repeat(10_000), "x-private")) {
            assertThatThrownBy(() -> SpokenLanguage.languageOf(wrong)).as(wrong)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property
    void everyLanguageThatCanBeChosenIsKept(@ForAll("languages") String tag) {
        var language = SpokenLanguage.languageOf(tag);
        assertThat(SpokenLanguage.languageOf(language)).isEqualTo(language);
        assertThat(new SpokenLanguage(tag, Level.LITTLE).nameIn(Locale.ENGLISH)).isNotBlank();
    }

    @Property
    void tellsOfAnyTextEitherALanguageOrThatItIsNone(@ForAll @StringLength(max = 60) String text) {
        try {
            assertThat(Locale.getISOLanguages()).contains(SpokenLanguage.languageOf(text));
        } catch (IllegalArgumentException none) {
            assertThat(none).hasMessageContaining("anguage");
        }
    }

    @Example
    void isNamedInTheReadersOwnLanguage() {
        assertThat(new SpokenLanguage("de", Level.WELL).nameIn(Locale.GERMAN)).isEqualTo("Deutsch");
        assertThat(new SpokenLanguage("de", Level.WELL).nameIn(Locale.TRADITIONAL_CHINESE)).isEqualTo("德文");
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of(Locale.getISOLanguages());
    }
}
