package org.beside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.text.ChoiceFormat;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every sentence is in every language, and says the same facts there. */
class TranslationsTests {

    private static final List<String> LOCALES = List.of("en", "de", "ko", "zh_TW");

    @ParameterizedTest
    @ValueSource(strings = {"de", "ko", "zh_TW"})
    void everyLanguageHasTheSameKeysAsEnglish(String locale) {
        assertThat(Translations.of(locale).keySet()).isEqualTo(Translations.of("en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ko", "zh_TW"})
    void noKeyStandsTwiceAndNoTextIsEmpty(String locale) {
        var keys = Translations.linesOf(locale).stream().filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\s*=", 2)[0]).toList();
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(Translations.of(locale)).allSatisfy((key, text) -> assertThat(text).as(key).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ko", "zh_TW"})
    void everyTextWithABraceIsAMessageThatFormats(String locale) {
        Translations.of(locale).forEach((key, text) -> {
            if (text.contains("{")) {
                assertThatCode(() -> new MessageFormat(text, Locale.forLanguageTag(locale.replace('_', '-')))
                        .format(new Object[] {2, 2, 2})).as(locale + " " + key).doesNotThrowAnyException();
            }
        });
    }

    /** In MessageFormat a plain apostrophe swallows text; the typographic one is also the right one. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ko", "zh_TW"})
    void noTextHasAPlainApostrophe(String locale) {
        assertThat(Translations.of(locale)).allSatisfy((key, text) -> assertThat(text).as(key).doesNotContain("'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ko", "zh_TW"})
    void everyLanguageNamesTheSameFacts(String locale) {
        var translated = Translations.of(locale);
        Translations.of("en").forEach((key, text) ->
                assertThat(facts(translated.getOrDefault(key, ""))).as(locale + " " + key).isEqualTo(facts(text)));
    }

    /** A choice is read as a message of its own, so what it names counts too. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "nothing named; ''", "{0} with {1}; 0 1", "{0,choice,1#One is|1<{0} are} here after {1}; 0 1"})
    void findsTheFactsOfAText(String text, String expected) {
        assertThat(facts(text).stream().map(String::valueOf).collect(Collectors.joining(" "))).isEqualTo(expected);
    }

    @Test
    void thereIsNoLanguageThatNobodyLooksAfter() throws IOException {
        try (var files = Files.list(Translations.file("en").getParent())) {
            assertThat(files.map(path -> path.getFileName().toString())).containsExactlyInAnyOrderElementsOf(
                    LOCALES.stream().map(locale -> "translations_" + locale + ".properties").toList());
        }
    }

    private static Set<Integer> facts(String text) {
        var facts = new TreeSet<Integer>();
        Pattern.compile("\\{(\\d)").matcher(text).results().map(fact -> Integer.valueOf(fact.group(1))).forEach(facts::add);
        if (text.contains("{")) {
            var formats = new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex();
            Arrays.stream(formats).filter(ChoiceFormat.class::isInstance).map(ChoiceFormat.class::cast)
                    .flatMap(choice -> Arrays.stream(choice.getFormats())).map(String::valueOf)
                    .map(TranslationsTests::facts).forEach(facts::addAll);
        }
        return facts;
    }
}
