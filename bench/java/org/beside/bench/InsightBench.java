package org.beside.bench;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.beside.EmbeddedPostgresDatabase;
import org.beside.feelings.insight.InsightTimes;
import org.springframework.util.FileSystemUtils;

/**
 * How long the insight page waits for its figures, with a million answered questions and 300,000 journeys.
 *
 * <p>The peer in the same run is the plain query over the prompts that the figures are made of: what the headline alone
 * would take if nothing were summed beforehand. {@code BENCH_VISITS} sets n, {@code BENCH_ONLY} names postgres or h2.
 */
final class InsightBench {

    public static void main(String[] args) throws Exception {
        var visits = Setting.number("BENCH_VISITS", 200);
        var databases = Setting.words("BENCH_ONLY", "postgres h2");
        if (databases.contains("postgres")) {
            onPostgres(visits);
        }
        if (databases.contains("h2")) {
            onH2(visits);
        }
        // Logging and connection pools may leave threads behind.
        System.exit(0);
    }

    private static void onPostgres(int visits) throws Exception {
        var postgres = EmbeddedPostgresDatabase.fresh();
        print("PostgreSQL", InsightTimes.measure(true, Map.of(
                "spring.datasource.url", postgres.url(),
                "spring.datasource.username", postgres.user(),
                "spring.datasource.password", postgres.password()), visits));
    }

    private static void onH2(int visits) throws Exception {
        var data = Files.createTempDirectory("beside-bench");
        try {
            print("H2 in a file", InsightTimes.measure(false, Map.of(
                    "spring.datasource.url", "jdbc:h2:file:" + data.resolve("beside")
                            + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;LOCK_TIMEOUT=10000",
                    "spring.datasource.username", "sa",
                    "spring.datasource.password", ""), visits));
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static void print(String database, InsightTimes.Times times) {
        System.out.println("-- %s: %,d answered prompts, %d figures".formatted(database, times.prompts(), times.figures()));
        print("a visit’s queries", times.page());
        print("headline, straight from prompts", times.straight());
        System.out.println("%-34s %.1f s for 51 weeks, %.0f ms for the next one".formatted(
                "closing", times.year() / 1_000, times.week()));
    }

    private static void print(String of, List<Double> millis) {
        var figures = new Figures(of, "ms", millis);
        System.out.println("%-34s n=%d  median %.1f  p95 %.1f  p99 %.1f ms".formatted(of, millis.size(),
                figures.percentile(0.5), figures.percentile(0.95), figures.percentile(0.99)));
    }
}
