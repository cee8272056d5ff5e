package org.beside.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.beside.EmbeddedPostgresDatabase;

/**
 * What 5,000 sockets that only stay and 500 calls that talk take on one node: memory and CPU.
 *
 * <p>Each idle socket has joined a call of its own and answers its pings; each side of a talking call says 2 KB a
 * second. {@code BENCH_IDLE}, {@code BENCH_CALLS} and {@code BENCH_SECONDS} set how many and how long.
 */
final class SocketsBench {

    private static final int IDLE = Setting.number("BENCH_IDLE", 5_000);
    private static final int CALLS = Setting.number("BENCH_CALLS", 500);
    private static final int SECONDS = Setting.number("BENCH_SECONDS", 20);
    private static final int WARM = 15;
    private static final int MEGABYTE = 1 << 20;
    private static final Pattern USED = Pattern.compile("(?:used|occupancy)[ :=]+(\\d+)K");

    private final EmbeddedPostgresDatabase database = WrittenCalls.freshDatabase();
    private final WrittenCalls rows = new WrittenCalls(database);

    public static void main(String[] args) throws Exception {
        Relays.install();
        new SocketsBench().run();
        // The embedded database may leave threads behind.
        System.exit(0);
    }

    private void run() throws Exception {
        try (var beside = PackagedBeside.open(RelayBench.settings(database))) {
            measure(beside, "nobody", 0, 0);
            measure(beside, "%,d idle".formatted(IDLE), IDLE, 0);
            measure(beside, "%,d idle, %,d calls talking".formatted(IDLE, CALLS), IDLE, CALLS);
        }
    }

    private void measure(PackagedBeside beside, String what, int idle, int calls) throws Exception {
        var work = new LinkedHashMap<String, Object>(Map.of(
                "kind", "beside", "url", URI.create("ws://127.0.0.1:" + beside.url().getPort() + "/signal").toString(),
                "origin", "http://127.0.0.1:" + beside.url().getPort(), "calls", calls, "tickets", rows.add(calls),
                "idle", rows.add(idle).stream().map(List::getFirst).toList(),
                "warm", WARM, "seconds", SECONDS, "each", 1));
        var weight = new long[2];
        var load = RelayLoad.put(work, beside.process(), () -> {
            weight[0] = residentKilobytes(beside.process());
            weight[1] = heapAfterCollection(beside.process());
        });
        System.out.println("%-32s %,d MB resident, %d MB of heap in use after a collection, %.1f %% of one core%s%s".formatted(
                what, weight[0] / 1024, weight[1], 100 * load.server() / load.seconds(), calls > 0 ? talk(load) : "",
                load.faults() > 0 ? ", " + load.faults() + " sockets closed" : ""));
    }

    private static String talk(RelayLoad load) {
        return ", %,d messages, p50 %.1f ms, p99 %.1f ms".formatted(load.relayed(), load.p50(), load.p99());
    }

    private static long residentKilobytes(ProcessHandle process) throws IOException {
        return Long.parseLong(said("ps", "-o", "rss=", "-p", "" + process.pid()).strip());
    }

    /** In MB. */
    private static long heapAfterCollection(ProcessHandle process) throws IOException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        said(tool, "" + process.pid(), "GC.run");
        var used = USED.matcher(said(tool, "" + process.pid(), "GC.heap_info"));
        return used.find() ? Long.parseLong(used.group(1)) * 1024 / MEGABYTE : -1;
    }

    private static String said(String... command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
