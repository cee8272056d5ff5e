package org.beside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ChoiceFormat;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.beside.call.CallRole;
import org.beside.call.EndReason;
import org.beside.feelings.Concern;
import org.beside.feelings.Feeling;
import org.beside.feelings.FeelingWord;
import org.beside.feelings.Moment;
import org.beside.feelings.NeedMet;
import org.beside.feelings.Question;
import org.beside.feelings.insight.Circumstances.Wait;
import org.beside.feelings.insight.Circumstances;
import org.beside.feelings.insight.Guessed;
import org.beside.feelings.insight.Headline.Mood;
import org.beside.feelings.wall.WallWord.State;
import org.beside.journey.Touchpoint;
import org.beside.matching.Daytime;
import org.beside.matching.NeedKind;
import org.beside.matching.Reason;
import org.beside.matching.Snooze;
import org.beside.moderation.BoardEntry.Stage;
import org.beside.people.Detail;
import org.beside.people.HelpStyle;
import org.beside.people.HowOften;
import org.beside.people.Role;
import org.beside.shared.SpokenLanguage.Level;
import org.beside.shared.ui.Tone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Every sentence is in every language, every key that is used exists, and no text hides in the code. */
class TranslationsTests {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final List<String> LOCALES = List.of("en", "de", "ko", "zh_TW");

    /** Keys that the code puts together: each beginning, and what may follow it. */
    private static final Map<String, List<String>> BUILT = built();

    /** Beginnings without the dot, which a method completes that several views share. */
    private static final Set<String> COMPLETED_ELSEWHERE = Set.of("error.not-found", "error.fault");

    /** A text that an element asks for by its whole key, from whatever it calls its texts. */
    private static final Pattern NAMED_BY_AN_ELEMENT = Pattern.compile("text(?:Of|With)\\(\\s*[\\w.#]*[tT]exts,\\s*'([^']+)'");

    private static Map<String, List<String>> built() {
        var waiting = List.of("ringing", "between", "nobody-yet");
        var keys = new LinkedHashMap<String, List<String>>();
        Stream.of("join.headline.", "join.lead.").forEach(prefix -> keys.put(prefix, names(Role.values())));
        Stream.of("join.level.", "ring.language.").forEach(prefix -> keys.put(prefix, names(Level.values())));
        Stream.of("call.headline.", "feelings.back.", "board.away.", "board.felt.")
                .forEach(prefix -> keys.put(prefix, names(CallRole.values())));
        keys.put("feelings.feeling.", names(Feeling.values()));
        keys.put("feelings.feeling-words.", Stream.concat(Stream.of("help"), names(FeelingWord.values()).stream()).toList());
        keys.put("journey.", touchpoints());
        keys.put("journey.moment.", names(Moment.values()));
        keys.put("journey.question.", names(Question.values()));
        keys.put("journey.ended.", names(EndReason.values()));
        keys.put("concerns.kind.", names(Concern.Kind.values()));
        Stream.of("settings.detail.", "ring.detail.").forEach(prefix -> keys.put(prefix, names(Detail.values())));
        keys.put("settings.asked.", names(HowOften.values()));
        keys.put("ring.pace.", names(HelpStyle.values()));
        Stream.of(Tone.values()).forEach(place -> keys.put(place.beginning(), place.variants()));
        Stream.of("feelings.met.", "board.met.").forEach(prefix -> keys.put(prefix, names(NeedMet.values())));
        keys.put("board.", names(Stage.values()).stream().filter(stage -> !stage.equals(Stage.ENDED.name())).toList());
        keys.put("board.ended.", names(EndReason.values()));
        Stream.of("board.section.", "board.empty.").forEach(prefix -> keys.put(prefix, List.of("waiting", "live", "ended")));
        keys.put("start.promise.", List.of("feeling", "private", "yours"));
        keys.put("orientation.", Stream.of("what", "streets", "guide")
                .flatMap(thing -> Stream.of(thing, thing + ".words")).toList());
        keys.put("settings.style.", names(HelpStyle.values()));
        keys.put("volunteer.snooze.", names(Snooze.values()));
        keys.put("ask.fact.daytime.", names(Daytime.values()));
        keys.put("ask.kind.", names(NeedKind.values()));
        keys.put("ring.reason.", List.of("AGAIN_PLEASE", "VERIFIED", "SPEAKS_A_LITTLE"));
        keys.put("board.reason.", names(Reason.values()));
        keys.put("camera.", List.of("refused", "absent", "busy", "insecure", "unsupported"));
        keys.put("ask.waiting.", Stream.of("soon.", "long.")
                .flatMap(tone -> waiting.stream().map(tone::concat)).toList());
        keys.put("ask.waiting.again.", waiting);
        keys.put("check.lead.", List.of(Role.REQUESTER.name(), Role.VOLUNTEER.name()));
        keys.put("error.", Stream.of("not-found", "fault")
                .flatMap(page -> Stream.of(page + ".title", page + ".words")).toList());
        keys.put("feelings.words.", List.of("help"));
        keys.putAll(ofTheFigures());
        return keys;
    }

    private static Map<String, List<String>> ofTheFigures() {
        var keys = new LinkedHashMap<String, List<String>>();
        keys.put("insight.headline.", names(Mood.values()));
        keys.put("insight.met.", names(NeedMet.values()));
        keys.put("insight.wait.", names(Wait.values()));
        keys.put("insight.daytime.", names(Circumstances.Daytime.values()));
        keys.put("insight.privacy.", List.of("OPEN", "PRIVATE"));
        keys.put("insight.guess.", names(Guessed.values()));
        keys.put("insight.response.", List.of("ANSWERED", "SKIPPED", "EXPIRED"));
        keys.put("insight.return.", List.of("BACK", "AWAY"));
        keys.put("insight.request.", List.of("COMPLETED", "BROKEN_OFF", "NOT_CONNECTED", "UNANSWERED", "CANCELLED"));
        keys.put("insight.side.", names(CallRole.values()));
        keys.put("insight.moment.", List.of("WAITING", "AFTER", "LATER"));
        keys.put("insight.question.", List.of("FEELING", "FEELING_WORDS", "WORDS", "NEED_MET", "GUESS"));
        keys.put("insight.about.", List.of("five", "weeks", "once", "told-apart"));
        keys.put("wall.state.", names(State.values()));
        Stream.of("wall.decide.", "wall.decided.").forEach(prefix -> keys.put(prefix, List.of("SHOWN", "KEPT_BACK")));
        Stream.of("days.beside", "days.thanked").forEach(key -> keys.put(key, List.of("", ".people", ".few")));
        return keys;
    }

    /** Everything that can happen to a request has a sentence. */
    private static List<String> touchpoints() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Touchpoint.class));
        return scanner.findCandidateComponents("org.beside").stream().map(BeanDefinition::getBeanClassName)
                .filter(name -> !name.contains("Tests"))
                .map(name -> name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1)).toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ko", "zh_TW"})
    void everyLanguageHasTheSameKeysAsEnglish(String locale) {
        assertThat(texts(locale).keySet()).isEqualTo(texts("en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ko", "zh_TW"})
    void noKeyStandsTwiceAndNoTextIsEmpty(String locale) {
        var keys = linesOf(locale).stream().filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\s*=", 2)[0]).toList();
        assertThat(keys).doesNotHaveDuplicates();
        assertThat(texts(locale)).allSatisfy((key, text) -> assertThat(text).as(key).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ko", "zh_TW"})
    void everyTextWithABraceIsAMessageThatFormats(String locale) {
        texts(locale).forEach((key, text) -> {
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
        assertThat(texts(locale)).allSatisfy((key, text) -> assertThat(text).as(key).doesNotContain("'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ko", "zh_TW"})
    void everyLanguageNamesTheSameFacts(String locale) {
        var translated = texts(locale);
        texts("en").forEach((key, text) ->
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
    void everyKeyThatTheCodeNamesExists() {
        var missing = new TreeSet<>(namedKeys());
        missing.removeAll(texts("en").keySet());
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyThatTheCodePutsTogetherExists() {
        var missing = new TreeSet<>(builtKeys());
        missing.removeAll(texts("en").keySet());
        assertThat(missing).isEmpty();
    }

    @Test
    void everyBeginningOfAKeyInTheCodeIsKnownHere() {
        var beginnings = found(javaSources(), Pattern.compile("\"([a-z][\\w-]*\\.(?:[\\w-]+\\.)*)\"\\s*\\+"));
        assertThat(beginnings).isNotEmpty();
        assertThat(BUILT.keySet()).containsAll(beginnings);
    }

    @Test
    void noTextIsKeptThatNobodyUses() {
        var unused = new TreeSet<>(texts("en").keySet());
        unused.removeAll(builtKeys());
        found(javaSources(), Pattern.compile("\"([a-z][\\w.-]*)\"")).forEach(unused::remove);
        unused.removeAll(elementKeys());
        assertThat(unused).isEmpty();
    }

    @Test
    void theElementsAreGivenEveryTextThatTheyName() {
        var given = elementKeys().stream().map(key -> key.substring(key.indexOf('.') + 1)).collect(Collectors.toSet());
        var named = found(elementSources(), NAMED_BY_AN_ELEMENT);
        assertThat(named).contains("picture", "refusing.nothing", "takeStill");
        assertThat(given).containsAll(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "textOf(this.texts, 'planted')", "textOf(texts, 'planted')", "textOf(this.#texts, 'planted')",
            "textOf(this.host.texts, 'planted')", "textWith(\n  this.#texts,\n  'planted', time)"})
    void wouldFindAKeyThatAnElementNames(String planted) {
        assertThat(found(Map.of("planted.ts", planted), NAMED_BY_AN_ELEMENT)).containsExactly("planted");
    }

    @Test
    void noTextHidesInAView() {
        javaSources().forEach((file, source) -> assertThat(literalTexts(source)).as(file).isEmpty());
    }

    @Test
    void noTextHidesInAnElement() {
        elementSources().forEach((file, source) -> assertThat(literalMarkup(source)).as(file).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "add(new H1(\"Hello there\"));", "button.setText(\"Press\");", "field.setLabel( \"Your name\")",
            "new Anchor(\"/login\", \"Sign in\")", "status.say(\"Calling\")", "box.setAriaLabel(\"Menu\")",
            "attribute.setAttribute(\"aria-label\", \"Menu\")"})
    void wouldFindTextInAView(String planted) {
        assertThat(literalTexts(planted)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "html`<p class=\"a\">Hello ${this.name}</p>`", "html`<button aria-label=\"Close\"></button>`",
            "html`<b>${x ? html`<i>Yes there</i>` : nothing}</b>`"})
    void wouldFindTextInAnElement(String planted) {
        assertThat(literalMarkup(planted)).hasSize(1);
    }

    /** What a view says in words of its own instead of a key. */
    private static List<String> literalTexts(String source) {
        var places = Pattern.compile("(?:new (?:H[1-6]|Paragraph|Span|Button|NativeLabel|Text|ListItem|Checkbox|TextField|"
                + "TextArea|Nav|Div|Section)|new (?:Anchor|RouterLink|IFrame)\\([^,()]+,|\\.?\\b(?:setText|setLabel|"
                + "setHelperText|setErrorMessage|setAriaLabel|setTitle|setPlaceholder|setTooltipText|say|show)|"
                + "setAttribute\\(\"(?:aria-label|title|alt|placeholder)\",)\\s*\\(?\\s*\"([^\"\\n]*\\p{L}[^\"\\n]*)\"");
        return places.matcher(source).results().map(place -> place.group(1)).toList();
    }

    /** Text between tags, or in attributes that are read out, inside the templates of an element. */
    private static List<String> literalMarkup(String source) {
        var found = new ArrayList<String>();
        for (var start = source.indexOf("html`"); start >= 0; start = source.indexOf("html`", start + 1)) {
            var markup = template(source, start + "html`".length());
            Pattern.compile(">([^<>]*\\p{L}{2,}[^<>]*)(?:<|$)").matcher(markup).results()
                    .map(text -> text.group(1).strip()).forEach(found::add);
            Pattern.compile("\\b(?:aria-label|title|alt|placeholder)=[\"']([^\"']*\\p{L}[^\"']*)").matcher(markup).results()
                    .map(text -> text.group(1)).forEach(found::add);
        }
        return found;
    }

    /** The template that begins here, without its expressions; a template in one of them begins elsewhere. */
    private static String template(String source, int start) {
        var text = new StringBuilder();
        var depth = 0;
        for (var i = start; i < source.length() && (depth > 0 || source.charAt(i) != '`'); i++) {
            if (source.startsWith("${", i)) {
                depth++;
                i++;
            } else if (depth > 0) {
                depth += source.charAt(i) == '{' ? 1 : source.charAt(i) == '}' ? -1 : 0;
            } else {
                text.append(source.charAt(i));
            }
        }
        return text.toString();
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

    /** Keys that stand whole in the code: translated at once, or told by a rule that a view translates. */
    private static Set<String> namedKeys() {
        var rooms = texts("en").keySet().stream().map(key -> key.substring(0, key.indexOf('.'))).distinct()
                .collect(Collectors.joining("|"));
        var keys = found(javaSources(), Pattern.compile("getTranslation\\(\\s*\"([^\"]+)\"\\s*[,)]"));
        keys.addAll(found(javaSources(), Pattern.compile("\"((?:" + rooms + ")\\.[\\w.-]*\\w)\"")));
        keys.removeAll(COMPLETED_ELSEWHERE);
        // What an element is given stands in the code without its beginning.
        keys.removeIf(key -> elementKeys().stream().anyMatch(given -> given.endsWith("." + key)));
        assertThat(keys).contains("join.email.taken", "login.wrong", "volunteer.faster", "feelings.words.long");
        return keys;
    }

    private static Set<String> builtKeys() {
        return BUILT.entrySet().stream()
                .flatMap(built -> built.getValue().stream().map(end -> built.getKey() + end)).collect(Collectors.toSet());
    }

    /** What views give to elements with Texts.give(element, "prefix", List.of(…)), in place or by a constant. */
    private static Set<String> elementKeys() {
        var keys = new TreeSet<String>();
        javaSources().forEach((file, source) -> {
            var giving = Pattern.compile("Texts\\.give\\(\\s*\\w+\\s*,\\s*\"(\\w+)\"\\s*,\\s*(List\\.of\\([^)]*\\)|\\w+)")
                    .matcher(source);
            while (giving.find()) {
                var list = giving.group(2).startsWith("List") ? giving.group(2) : constant(source, giving.group(2));
                Pattern.compile("\"([^\"]+)\"").matcher(list).results()
                        .forEach(key -> keys.add(giving.group(1) + "." + key.group(1)));
            }
        });
        assertThat(keys).contains("call.end", "ring.title", "camera.preview");
        assertThat(texts("en").keySet()).containsAll(keys);
        return keys;
    }

    private static String constant(String source, String name) {
        return Pattern.compile("\\b" + name + "\\s*=\\s*(List\\.of\\([^)]*\\))").matcher(source).results().findFirst()
                .map(declared -> declared.group(1)).orElseThrow();
    }

    private static Set<String> found(Map<String, String> sources, Pattern pattern) {
        return sources.values().stream().flatMap(source -> pattern.matcher(source).results())
                .map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The sources whose words somebody sees: all views, and the values that say what is wrong. */
    private static Map<String, String> javaSources() {
        return sources(SOURCES, ".java", path -> !path.toString().contains("/shell/start/"));
    }

    private static Map<String, String> elementSources() {
        return sources(Path.of("frontend/elements"), ".ts", path -> !path.toString().endsWith(".test.ts"));
    }

    private static Map<String, String> sources(Path folder, String end, Predicate<Path> wanted) {
        try (var files = Files.walk(folder)) {
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

    private static Map<String, String> texts(String locale) {
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

    private static Collection<String> linesOf(String locale) {
        try {
            return Files.readAllLines(file(locale));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void thereIsNoLanguageThatNobodyLooksAfter() throws IOException {
        try (var files = Files.list(file("en").getParent())) {
            assertThat(files.map(path -> path.getFileName().toString())).containsExactlyInAnyOrderElementsOf(
                    LOCALES.stream().map(locale -> "translations_" + locale + ".properties").toList());
        }
    }

    private static Path file(String locale) {
        return Path.of("src/main/resources/vaadin-i18n/translations_" + locale + ".properties");
    }
}
