package org.beside;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The texts of the product, in each language. */
final class Translations {

    private Translations() {
    }

    /** All texts of this language, by their keys. */
    static Map<String, String> of(String locale) {
        try (var reader = Files.newBufferedReader(file(locale), StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            var texts = new TreeMap<String, String>();
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            return texts;
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    static List<String> linesOf(String locale) {
        try {
            return Files.readAllLines(file(locale));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    static Path file(String locale) {
        return Path.of("src/main/resources/vaadin-i18n/translations_" + locale + ".properties");
    }
}
