package org.beside.feelings.insight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long the figures take that the page shows, in a database with a year in it. All in milliseconds. */
public final class InsightTimes {

    private static final Instant YEAR_IS_OVER = Instant.parse("2026-11-23T00:00:00Z");

    private InsightTimes() {
    }

    /**
     * @param year     making all figures of the year anew
     * @param week     closing the last week alone
     * @param page     each visit: all figures, and the calls that were solved and felt bad
     * @param straight each time: the headline alone, counted from the prompts by a plain query
     */
    public record Times(long prompts, int figures, double year, double week, List<Double> page, List<Double> straight) {
    }

    public static Times measure(boolean postgres, Map<String, Object> database, int visits) {
        var now = new AtomicReference<>(YEAR_IS_OVER.minus(Duration.ofDays(7)));
        try (var core = InsightCore.open(new Clock() {
            @Override
            public Instant instant() {
                return now.get();
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        }, database)) {
            var jdbc = core.getBean(JdbcClient.class);
            SeededYear.live(jdbc, postgres);
            var telling = core.getBean(Telling.class);
            var insight = core.getBean(Insight.class);
            var feltBad = core.getBean(FeltBad.class);
            var year = millis(telling::closeWeeks);
            now.set(YEAR_IS_OVER);
            var week = millis(telling::closeWeeks);
            Runnable visit = () -> {
                insight.figures();
                feltBad.solvedLately();
            };
            Runnable straight = () -> jdbc.sql("""
                    select choice, count(*) from (
                        select person_id, max(choice) as choice from prompt where moment = 'AFTER' and question = 'FEELING'
                        and side = 'REQUESTER' and state = 'ANSWERED' group by person_id, cast(closed_at as date)) each_day
                    group by choice""").query().listOfRows();
            times(visits / 10, visit);
            return new Times(jdbc.sql("select count(*) from prompt").query(Long.class).single(),
                    insight.figures().all().size(), year, week, times(visits, visit), times(Math.max(5, visits / 20), straight));
        }
    }

    private static List<Double> times(int many, Runnable work) {
        var times = new ArrayList<Double>();
        for (var number = 0; number < many; number++) {
            times.add(millis(work));
        }
        return times;
    }

    private static double millis(Runnable work) {
        var begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e6;
    }
}
