package org.beside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sources of the product as text, by their paths. */
final class Sources {

    private Sources() {
    }

    /** The sources whose words somebody sees: all views, and the values that say what is wrong. */
    static Map<String, String> ofPages() {
        return in("src/main/java", ".java", path -> !path.toString().contains("/shell/start/"));
    }

    static Map<String, String> ofElements() {
        return in("frontend/elements", ".ts", path -> !path.toString().endsWith(".test.ts"));
    }

    private static Map<String, String> in(String folder, String end, Predicate<Path> wanted) {
        try (var files = Files.walk(Path.of(folder))) {
            var sources = new TreeMap<String, String>();
            for (var file : (Iterable<Path>) files.filter(path -> path.toString().endsWith(end)).filter(wanted)::iterator) {
                sources.put(file.toString(), Files.readString(file));
            }
            assertThat(sources).isNotEmpty();
            return sources;
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    /** What the first group of this pattern stands for, wherever it is found. */
    static Set<String> found(Map<String, String> sources, Pattern pattern) {
        return sources.values().stream().flatMap(source -> pattern.matcher(source).results())
                .map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
