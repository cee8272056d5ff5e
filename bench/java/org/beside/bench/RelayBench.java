package org.beside.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.beside.EmbeddedPostgresDatabase;

/**
 * How many messages of 2 KB a second the signalling relays, how soon, and how much CPU that takes.
 *
 * <p>The peers in the same run are a bare {@code ws} relay, PeerServer and a relay in Bun, from npm; all are loaded in
 * the same way by one process ({@code bench/relays/load.mjs}). Each side of a call says the next message as soon as the
 * last one has been heard. {@code BENCH_ONLY} names some of beside, ws, peer and bun; {@code BENCH_CALLS},
 * {@code BENCH_RUNS}, {@code BENCH_WARM} and {@code BENCH_SECONDS} set how many and how long, and
 * {@code BENCH_SETTINGS} gives further settings to our server.
 */
final class RelayBench {

    private static final List<String> KINDS = Setting.words("BENCH_ONLY", "beside ws peer bun");
    private static final List<String> CALLS = Setting.words("BENCH_CALLS", "100 500");
    private static final int RUNS = Setting.number("BENCH_RUNS", 3);
    private static final int WARM = Setting.number("BENCH_WARM", 20);
    private static final int SECONDS = Setting.number("BENCH_SECONDS", 6);

    private final Map<String, List<RelayLoad>> measured = new LinkedHashMap<>();

    public static void main(String[] args) throws Exception {
        Relays.install();
        new RelayBench().run();
        // The embedded database may leave threads behind.
        System.exit(0);
    }

    /** The relays take turns, so that a busy machine slows all of them. */
    private void run() throws Exception {
        var database = KINDS.contains("beside") ? WrittenCalls.freshDatabase() : null;
        try (var beside = database == null ? null : PackagedBeside.open(settings(database))) {
            for (int run = 0; run < RUNS; run++) {
                for (var calls : CALLS) {
                    for (var kind : KINDS) {
                        if (kind.equals("beside")) {
                            load(kind, calls, ours(beside, new WrittenCalls(database), Integer.parseInt(calls)),
                                    beside.process());
                        } else {
                            try (var relay = Relays.start(kind)) {
                                load(kind, calls, work(kind, relay.url(), calls), relay.process().toHandle());
                            }
                        }
                    }
                }
            }
        }
        print();
    }

    /** Limits are on, and so high that they stop nobody here. */
    static String[] settings(EmbeddedPostgresDatabase database) {
        return Stream.concat(Stream.of(
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--beside.signalling.message-burst=10000",
                "--beside.signalling.messages-per-second=10000",
                "--beside.signalling.join-within=1m",
                "--beside.signalling.grace=5m"),
                Setting.words("BENCH_SETTINGS", "").stream()).toArray(String[]::new);
    }

    static Map<String, Object> ours(PackagedBeside beside, WrittenCalls rows, int calls) throws Exception {
        var socket = URI.create("ws://127.0.0.1:" + beside.url().getPort() + "/signal");
        var work = work("beside", socket, "" + calls);
        work.put("origin", "http://127.0.0.1:" + beside.url().getPort());
        work.put("tickets", rows.add(calls));
        return work;
    }

    private static Map<String, Object> work(String kind, URI url, String calls) {
        return new LinkedHashMap<>(Map.of("kind", kind, "url", url.toString(), "calls", Integer.parseInt(calls),
                "warm", WARM, "seconds", SECONDS, "each", 0));
    }

    private void load(String kind, String calls, Map<String, Object> work, ProcessHandle server) throws Exception {
        var load = RelayLoad.put(work, server);
        System.out.println("%-7s %3s calls: %,.0f/s  p50 %.1f ms  p99 %.1f ms  %.2f CPU s per 100,000 (load: %.2f)%s".formatted(
                kind, calls, load.perSecond(), load.p50(), load.p99(), load.cost(), load.generatorCost(),
                load.faults() > 0 ? "  " + load.faults() + " sockets closed" : ""));
        measured.computeIfAbsent("%-7s %3s calls".formatted(kind, calls), first -> new ArrayList<>()).add(load);
    }

    private void print() {
        System.out.println("-- medians");
        measured.forEach((what, loads) -> System.out.println(
                "%s: n=%d  %,.0f/s  p50 %.1f ms  p99 %.1f ms  %.2f CPU s per 100,000 (%.2f to %.2f)".formatted(
                        what, loads.size(), median(loads, RelayLoad::perSecond), median(loads, RelayLoad::p50),
                        median(loads, RelayLoad::p99), median(loads, RelayLoad::cost),
                        loads.stream().mapToDouble(RelayLoad::cost).min().orElseThrow(),
                        loads.stream().mapToDouble(RelayLoad::cost).max().orElseThrow())));
    }

    private static double median(List<RelayLoad> loads, ToDoubleFunction<RelayLoad> value) {
        return new Figures("", "", loads.stream().map(value::applyAsDouble).toList()).percentile(0.5);
    }
}
