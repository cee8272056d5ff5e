package org.beside.feelings.ui;

import com.vaadin.flow.component.Component;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.beside.feelings.Feeling;
import org.beside.feelings.NeedMet;
import org.beside.feelings.insight.Circumstances.Daytime;
import org.beside.feelings.insight.Circumstances.Wait;
import org.beside.feelings.insight.Figure;
import org.beside.feelings.insight.Guessed;
import org.beside.feelings.ui.Shares.Column;
import org.beside.feelings.ui.Shares.Row;
import org.beside.matching.NeedKind;

/** The names of everything that figures are about, in the reader's language and in an order that makes sense. */
class FigureWords {

    static final String UNTOLD = "UNTOLD";

    private static final List<String> IN_ORDER = new ArrayList<>();

    static {
        for (var known : List.<Enum<?>[]>of(Feeling.values(), NeedMet.values(), Wait.values(), Daytime.values(),
                NeedKind.values())) {
            Arrays.stream(known).map(Enum::name).forEach(IN_ORDER::add);
        }
    }

    private final Component page;
    private final Locale locale;

    FigureWords(Component page, Locale locale) {
        this.page = page;
        this.locale = locale;
    }

    String text(String key, Object... facts) {
        return page.getTranslation(key, facts);
    }

    List<Column> feelings() {
        return columns(names(Feeling.values()), "feelings.feeling.", List.of(0, 1, 2, 3, 4));
    }

    List<Column> guesses() {
        return columns(names(Guessed.values()), "insight.guess.", List.of(1, 3, 0));
    }

    List<Column> responses() {
        return columns(List.of("ANSWERED", "SKIPPED", "EXPIRED"), "insight.response.", List.of(3, 2, 1));
    }

    List<Column> leavings() {
        return columns(List.of("SKIPPED", "EXPIRED"), "insight.response.", List.of(2, 1));
    }

    List<Column> returns() {
        return columns(List.of("BACK", "AWAY"), "insight.return.", List.of(3, 2));
    }

    List<Column> outcomes() {
        return columns(List.of("COMPLETED", "BROKEN_OFF", "NOT_CONNECTED", "UNANSWERED", "CANCELLED"), "insight.request.",
                List.of(4, 1, 0, 3, 2));
    }

    /** The figures as rows, by their parts; whoever is not told apart comes last. */
    Shares shares(List<Figure> figures, List<Column> columns, Function<String, String> nameOfPart) {
        return new Shares(group(figures, Figure::part, Figure::answer, Figure::people).entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparingInt(FigureWords::place)
                        .thenComparing(Comparator.naturalOrder())))
                .map(part -> new Row(part.getKey(), part.getKey().equals(UNTOLD) ? text("insight.untold")
                        : nameOfPart.apply(part.getKey()), part.getValue())).toList(), columns);
    }

    /** A single row under this name; none where there are no figures. */
    List<Row> row(String key, List<Figure> figures, Function<Figure, String> answer) {
        return group(figures, figure -> key, answer, Figure::people).entrySet().stream()
                .map(one -> new Row(key, text(key), one.getValue())).toList();
    }

    String language(String tag) {
        return Locale.of(tag).getDisplayLanguage(locale);
    }

    String month(String month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(YearMonth.parse(month));
    }

    /** Such as AFTER.FEELING.REQUESTER. */
    String question(String subject) {
        var parts = subject.split("\\.");
        return text("insight.asked", text("insight.side." + parts[2]), text("insight.moment." + parts[0]),
                text("insight.question." + parts[1]));
    }

    private List<Column> columns(List<String> answers, String prefix, List<Integer> tones) {
        var columns = new ArrayList<Column>();
        for (var place = 0; place < answers.size(); place++) {
            columns.add(new Column(answers.get(place), text(prefix + answers.get(place)), tones.get(place)));
        }
        return columns;
    }

    private static int place(String part) {
        return part.equals(UNTOLD) ? Integer.MAX_VALUE : IN_ORDER.indexOf(part);
    }

    private static LinkedHashMap<String, Map<String, Long>> group(
            List<Figure> figures, Function<Figure, String> part, Function<Figure, String> answer,
            ToLongFunction<Figure> people) {
        return figures.stream().collect(Collectors.groupingBy(part, LinkedHashMap::new, Collectors.toMap(
                answer, people::applyAsLong, Long::sum)));
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
