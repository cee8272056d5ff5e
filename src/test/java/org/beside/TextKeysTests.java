package org.beside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every key that the code uses exists, and every one that exists is used. */
class TextKeysTests {

    /** Beginnings without the dot, which a method completes that several views share. */
    private static final Set<String> COMPLETED_ELSEWHERE = Set.of("error.not-found", "error.fault");

    /** A text that an element asks for by its whole key, from whatever it calls its texts. */
    private static final Pattern NAMED_BY_AN_ELEMENT =
            Pattern.compile("text(?:Of|With)\\(\\s*[\\w.#]*[tT]exts,\\s*'([^']+)'");

    @Test
    void everyKeyThatTheCodeNamesExists() {
        var missing = new TreeSet<>(namedKeys());
        missing.removeAll(Translations.of("en").keySet());
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyThatTheCodePutsTogetherExists() {
        var missing = new TreeSet<>(BuiltKeys.all());
        missing.removeAll(Translations.of("en").keySet());
        assertThat(missing).isEmpty();
    }

    @Test
    void everyBeginningOfAKeyInTheCodeIsKnownHere() {
        var beginnings = Sources.found(Sources.ofPages(), Pattern.compile("\"([a-z][\\w-]*\\.(?:[\\w-]+\\.)*)\"\\s*\\+"));
        assertThat(beginnings).isNotEmpty();
        assertThat(BuiltKeys.BY_BEGINNING.keySet()).containsAll(beginnings);
    }

    @Test
    void noTextIsKeptThatNobodyUses() {
        var unused = new TreeSet<>(Translations.of("en").keySet());
        unused.removeAll(BuiltKeys.all());
        Sources.found(Sources.ofPages(), Pattern.compile("\"([a-z][\\w.-]*)\"")).forEach(unused::remove);
        unused.removeAll(elementKeys());
        assertThat(unused).isEmpty();
    }

    @Test
    void theElementsAreGivenEveryTextThatTheyName() {
        var given = elementKeys().stream().map(key -> key.substring(key.indexOf('.') + 1)).collect(Collectors.toSet());
        var named = Sources.found(Sources.ofElements(), NAMED_BY_AN_ELEMENT);
        assertThat(named).contains("picture", "refusing.nothing", "takeStill");
        assertThat(given).containsAll(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "textOf(this.texts, 'planted')", "textOf(texts, 'planted')", "textOf(this.#texts, 'planted')",
            "textOf(this.host.texts, 'planted')", "textWith(\n  this.#texts,\n  'planted', time)"})
    void wouldFindAKeyThatAnElementNames(String planted) {
        assertThat(Sources.found(Map.of("planted.ts", planted), NAMED_BY_AN_ELEMENT)).containsExactly("planted");
    }

    /** Keys that stand whole in the code: translated at once, or told by a rule that a view translates. */
    private static Set<String> namedKeys() {
        var rooms = Translations.of("en").keySet().stream().map(key -> key.substring(0, key.indexOf('.'))).distinct()
                .collect(Collectors.joining("|"));
        var keys = Sources.found(Sources.ofPages(), Pattern.compile("getTranslation\\(\\s*\"([^\"]+)\"\\s*[,)]"));
        keys.addAll(Sources.found(Sources.ofPages(), Pattern.compile("\"((?:" + rooms + ")\\.[\\w.-]*\\w)\"")));
        keys.removeAll(COMPLETED_ELSEWHERE);
        // What an element is given stands in the code without its beginning.
        var given = elementKeys();
        keys.removeIf(key -> given.stream().anyMatch(whole -> whole.endsWith("." + key)));
        assertThat(keys).contains("join.email.taken", "login.wrong", "volunteer.faster", "feelings.words.long");
        return keys;
    }

    /** What views give to elements with Texts.give(element, "prefix", List.of(…)), in place or by a constant. */
    private static Set<String> elementKeys() {
        var keys = new TreeSet<String>();
        Sources.ofPages().forEach((file, source) -> {
            var giving = Pattern.compile("Texts\\.give\\(\\s*\\w+\\s*,\\s*\"(\\w+)\"\\s*,\\s*(List\\.of\\([^)]*\\)|\\w+)")
                    .matcher(source);
            while (giving.find()) {
                var list = giving.group(2).startsWith("List") ? giving.group(2) : constant(source, giving.group(2));
                Pattern.compile("\"([^\"]+)\"").matcher(list).results()
                        .forEach(key -> keys.add(giving.group(1) + "." + key.group(1)));
            }
        });
        assertThat(keys).contains("call.end", "ring.title", "camera.preview");
        assertThat(Translations.of("en").keySet()).containsAll(keys);
        return keys;
    }

    private static String constant(String source, String name) {
        return Pattern.compile("\\b" + name + "\\s*=\\s*(List\\.of\\([^)]*\\))").matcher(source).results().findFirst()
                .map(declared -> declared.group(1)).orElseThrow();
    }
}
