package org.beside.feelings.ui;

import java.util.List;
import java.util.Map;

/** How many people said what, by parts: the rows and columns of one chart and of the table beside it. */
record Shares(List<Row> rows, List<Column> columns) {

    /**
     * An answer.
     *
     * @param tone from 0 for the worst to 4 for the best
     */
    record Column(String answer, String name, int tone) {
    }

    /** A part, and how many people in it gave each answer. */
    record Row(String part, String name, Map<String, Long> byAnswer) {

        long people(Column column) {
            return byAnswer.getOrDefault(column.answer(), 0L);
        }

        long people(List<String> answers) {
            return answers.stream().mapToLong(answer -> byAnswer.getOrDefault(answer, 0L)).sum();
        }

        long people() {
            return byAnswer.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }
}
