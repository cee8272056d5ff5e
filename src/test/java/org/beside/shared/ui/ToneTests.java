package org.beside.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One voice: each variant of each place is there in each language, and keeps the rules that a machine can check. */
class ToneTests {

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ko", "zh_TW"})
    void everyVariantIsInEveryLanguage(String locale) throws IOException {
        var texts = texts(locale);
        var missing = new TreeSet<String>();
        for (var place : Tone.values()) {
            place.variants().stream().map(place::key).filter(key -> texts.getProperty(key, "").isBlank())
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ko", "zh_TW"})
    void nothingIsShouted(String locale) throws IOException {
        var texts = texts(locale);
        assertThat(texts.stringPropertyNames()).allSatisfy(key ->
                assertThat(texts.getProperty(key)).as(key).doesNotContain("!", "！"));
    }

    @Test
    void noVariantCanBeSaidThatIsNotInTheCatalogue() {
        assertThatThrownBy(() -> Tone.NOBODY_FOUND.key("cheerful")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Tone.NOBODY_FOUND.key("private")).isEqualTo("ask.unanswered.private");
    }

    @Test
    void thePageAboutToneNamesEveryPlace() throws IOException {
        var page = Files.readString(Path.of("docs/tone.md"));
        assertThat(Tone.values()).allSatisfy(place -> assertThat(place.variants().stream().map(place::key))
                .anySatisfy(key -> assertThat(page).contains(
                        place == Tone.RECONNECTING ? key : place.beginning())));
    }

    private static Properties texts(String locale) throws IOException {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(
                Path.of("src/main/resources/vaadin-i18n/translations_" + locale + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
