package org.beside.feelings.insight;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table as RFC 4180 has it. */
public final class Csv {

    private Csv() {
    }

    /** The figures, one a line, under the names that the API gives them. */
    public static String of(Insight.Figures figures) {
        return table(Stream.concat(Stream.of(List.of("topic", "breakdown", "part", "answer", "people")),
                figures.all().stream().map(figure -> List.of(figure.topic().name(), figure.breakdown(), figure.part(),
                        figure.answer(), Long.toString(figure.people())))).toList());
    }

    /** The first row is the header. */
    public static String table(List<List<String>> rows) {
        return rows.stream().map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining());
    }

    /** A spreadsheet takes what begins with one of these signs for a formula and would carry it out. */
    private static String cell(String text) {
        var harmless = text.matches("(?s)^[=+\\-@\\t\\r].*") ? "'" + text : text;
        return harmless.matches("(?s).*[\",\\r\\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
