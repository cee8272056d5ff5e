package org.beside.bench;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.beside.EmbeddedPostgresDatabase;
import org.beside.matching.Cycles;
import org.beside.matching.MonthFigures;
import org.beside.matching.PoolWeight;
import org.beside.matching.SimulatedMonth;
import org.beside.matching.SimulatedMonth.Rules;
import org.beside.matching.WaveDecision;
import org.beside.matching.policy.MatchPolicy;
import org.beside.matching.policy.RandomRounds;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.springframework.util.FileSystemUtils;

/**
 * How fast matching decides, how many requests a second it carries, and how a month is with this and other policies.
 *
 * <p>Deciding a wave is measured by JMH, with 100,000 volunteers on call. Whole cycles run by the product's services on
 * both databases. The month is lived through by the same services with a clock that jumps; its peers are the policies of
 * 2014 and of 2016 in {@link RandomRounds}, in the same world. {@code BENCH_SEED}, {@code BENCH_REQUESTERS} (with ten
 * times as many volunteers) and {@code BENCH_NEVER}, the share of volunteers who never answer, set that world; and
 * {@code BENCH_ONLY} names one of {@code decide}, {@code cycle} and {@code month}.
 */
final class MatchingBench {

    private static final Duration A_FEW_SECONDS = Duration.ofSeconds(4);

    public static void main(String[] args) throws Exception {
        var only = Setting.words("BENCH_ONLY", "decide cycle month");
        if (only.contains("decide")) {
            decide();
        }
        if (only.contains("cycle")) {
            cycle();
        }
        if (only.contains("month")) {
            month();
        }
        // Logging and connection pools may leave threads behind.
        System.exit(0);
    }

    private static void decide() throws Exception {
        System.out.println("-- deciding one wave, 100,000 on call, in ms");
        var options = new OptionsBuilder().include(WaveDecision.class.getName()).verbosity(VerboseMode.SILENT).build();
        for (var result : new Runner(options).run()) {
            var figures = result.getPrimaryResult().getStatistics();
            System.out.println("%-28s n=%d  median %.2f  p95 %.2f  p99 %.2f".formatted(
                    result.getParams().getParam("world"), figures.getN(), figures.getPercentile(50) / 1_000,
                    figures.getPercentile(95) / 1_000, figures.getPercentile(99) / 1_000));
        }
        System.out.println("on call, in memory: " + PoolWeight.measure());
    }

    private static void cycle() throws Exception {
        System.out.println("-- ask, ring, answer, hang up");
        var data = Files.createTempDirectory("beside-bench");
        try {
            cycle("H2 in a file", Map.of(
                    "spring.datasource.url", "jdbc:h2:file:" + data.resolve("beside")
                            + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;LOCK_TIMEOUT=10000",
                    "spring.datasource.username", "sa",
                    "spring.datasource.password", ""));
            var postgres = EmbeddedPostgresDatabase.fresh();
            cycle("PostgreSQL", Map.of(
                    "spring.datasource.url", postgres.url(),
                    "spring.datasource.username", postgres.user(),
                    "spring.datasource.password", postgres.password()));
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static void cycle(String database, Map<String, Object> settings) throws Exception {
        try (var cycles = Cycles.on(settings)) {
            for (var threads : List.of(1, 8)) {
                var measured = cycles.run(threads, A_FEW_SECONDS);
                System.out.println("%s, %d threads: n=%d  %.0f cycles/s  ask %s  answer %s".formatted(
                        database, threads, measured.asking().size(), measured.perSecond(),
                        middleAndWorst(measured.asking()), middleAndWorst(measured.answering())));
            }
        }
    }

    private static String middleAndWorst(List<Double> millis) {
        var figures = new Figures("", "ms", millis);
        return "median %.1f p99 %.1f ms".formatted(figures.percentile(0.5), figures.percentile(0.99));
    }

    private static void month() {
        var seed = Long.parseLong(Setting.text("BENCH_SEED", "1"));
        var requesters = Setting.number("BENCH_REQUESTERS", 50);
        var never = Double.parseDouble(Setting.text("BENCH_NEVER", "0.4"));
        // Those who were not asked to stop went on ringing until the request was over.
        var untilItIsOver = Duration.ofMinutes(3);
        var policies = new ArrayList<>(List.of(
                new Rules("Beside", new MatchPolicy(), Duration.ofSeconds(20)),
                new Rules("2014, one more every 5 s", RandomRounds.of2014(seed), untilItIsOver),
                new Rules("2016, rounds every 4 s", RandomRounds.of2016(seed), untilItIsOver)));
        System.out.println("-- a month, seed %d, %d requesters, %d volunteers, %.0f %% of them never answer".formatted(
                seed, requesters, 10 * requesters, 100 * never));
        System.out.println(MonthFigures.heading());
        policies.forEach(rules ->
                System.out.println(SimulatedMonth.live(seed, requesters, 10 * requesters, never, rules)));
    }
}
