package org.beside.feelings.insight;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.beside.feelings.Feeling;
import org.beside.feelings.insight.Insight.Figures;

/**
 * The one thing that is said first: how people feel after a call, and what has changed since they waited. Completed calls
 * come second.
 *
 * @param bad       how many felt bad or very bad
 * @param good      how many felt good or very good
 * @param better    of those who also said how they felt while they waited, how many felt better afterwards
 * @param completed the share of completed calls among those that began, in percent; empty when too few can be told
 */
public record Headline(
        long all, long bad, long good, long better, long same, long worse, Optional<Integer> completed) {

    private static final Set<String> BEGUN = Set.of("COMPLETED", "BROKEN_OFF", "NOT_CONNECTED");

    /** Whether more people felt good or bad. */
    public enum Mood { GOOD, BAD, MIXED }

    /** Empty when there is nothing to tell yet. */
    public static Optional<Headline> of(Figures figures) {
        var felt = byAnswer(figures.of(Topic.AFTER, "ALL"));
        if (felt.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Headline(sum(felt, Set.of(Feeling.values())),
                sum(felt, Set.of(Feeling.VERY_BAD, Feeling.BAD)), sum(felt, Set.of(Feeling.GOOD, Feeling.VERY_GOOD)),
                change(figures, 1), change(figures, 0), change(figures, -1), completed(figures)));
    }

    /** More than half decide. */
    public Mood mood() {
        return 2 * bad > all ? Mood.BAD : 2 * good > all ? Mood.GOOD : Mood.MIXED;
    }

    /** How many said both, while they waited and afterwards. */
    public long saidBoth() {
        return better + same + worse;
    }

    private static long change(Figures figures, int direction) {
        return figures.of(Topic.AFTER, Trait.WAITING.name()).stream()
                .filter(figure -> !figure.part().equals(Sums.UNTOLD))
                .filter(figure -> Integer.signum(Feeling.valueOf(figure.answer())
                        .compareTo(Feeling.valueOf(figure.part()))) == direction)
                .mapToLong(Figure::people).sum();
    }

    private static Optional<Integer> completed(Figures figures) {
        var begun = figures.of(Topic.REQUEST, "ALL").stream().filter(figure -> BEGUN.contains(figure.answer()))
                .mapToLong(Figure::people).sum();
        var completed = figures.of(Topic.REQUEST, "ALL").stream()
                .filter(figure -> figure.answer().equals("COMPLETED")).mapToLong(Figure::people).sum();
        return begun == 0 ? Optional.empty() : Optional.of(Math.toIntExact(Math.round(100.0 * completed / begun)));
    }

    private static Map<Feeling, Long> byAnswer(List<Figure> figures) {
        return figures.stream().collect(Collectors.toMap(figure -> Feeling.valueOf(figure.answer()), Figure::people));
    }

    private static long sum(Map<Feeling, Long> felt, Set<Feeling> wanted) {
        return Arrays.stream(Feeling.values()).filter(wanted::contains)
                .mapToLong(feeling -> felt.getOrDefault(feeling, 0L)).sum();
    }
}
