package org.beside.matching;

import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a month was like.
 *
 * @param requests    all that were asked
 * @param waits       of those that were answered, in seconds, the shortest first
 * @param rings       how many rings there were in all
 * @param called      by volunteer, how many connected calls they had; fewest first
 */
public record MonthFigures(String policy, int requests, List<Double> waits, int rings, int[] called) {

    static MonthFigures of(String policy, JdbcClient jdbc, int volunteers) {
        var waits = jdbc.sql("select datediff(millisecond, asked_at, closed_at) from help_request where state = 'ANSWERED'")
                .query(Long.class).list().stream().map(millis -> millis / 1_000.0).sorted().toList();
        var counted = jdbc.sql("select count(*) from live_call where first_frame_at is not null group by volunteer_id")
                .query(Integer.class).list();
        var called = new int[volunteers];
        for (var place = 0; place < counted.size(); place++) {
            called[place] = counted.get(place);
        }
        Arrays.sort(called);
        return new MonthFigures(policy, jdbc.sql("select count(*) from help_request").query(Integer.class).single(),
                waits, jdbc.sql("select count(*) from offer").query(Integer.class).single(), called);
    }

    /** Seconds until the answer, of those who were answered (nearest rank). */
    public double wait(double share) {
        return waits.get((int) Math.ceil(share * waits.size()) - 1);
    }

    /** Of all who asked. */
    public double answeredWithin(double seconds) {
        return waits.stream().filter(wait -> wait <= seconds).count() / (double) requests;
    }

    public double answered() {
        return waits.size() / (double) requests;
    }

    /** The rings for those who found nobody are counted too. */
    public double rungPerAnswer() {
        return rings / (double) waits.size();
    }

    public double shareWithACall() {
        return Arrays.stream(called).filter(calls -> calls > 0).count() / (double) called.length;
    }

    /** 0 when all volunteers had as many calls as each other, near 1 when one of them had all. */
    public double gini() {
        double weighted = 0;
        double sum = 0;
        for (var place = 0; place < called.length; place++) {
            weighted += (2.0 * (place + 1) - called.length - 1) * called[place];
            sum += called[place];
        }
        return weighted / (called.length * sum);
    }

    public static String heading() {
        return "%-26s %8s %9s %9s %8s %9s %9s %9s %6s".formatted("", "requests", "median s", "p95 s", "<= 30 s",
                "answered", "rung each", "had call", "Gini");
    }

    @Override
    public String toString() {
        return "%-26s %8d %9.1f %9.1f %7.1f%% %8.1f%% %9.2f %8.1f%% %6.3f".formatted(policy, requests, wait(0.5),
                wait(0.95), 100 * answeredWithin(30), 100 * answered(), rungPerAnswer(), 100 * shareWithACall(), gini());
    }
}
