package org.beside.bench;

import java.util.ArrayList;
import java.util.concurrent.Callable;

/**
 * How long the packaged jar takes from the process's start until it serves the sign-in page.
 *
 * <p>The peer in the same run is the JDK's own file server (module {@code jdk.httpserver}): what a JVM needs on this
 * machine to answer at all. The two take turns, so that a busy machine slows both. {@code BENCH_RUNS} sets n.
 */
final class StartBench {

    public static void main(String[] args) throws Exception {
        var runs = Setting.number("BENCH_RUNS", 7);
        var beside = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        for (var run = 0; run < runs; run++) {
            beside.add(millis(PackagedBeside::open));
            bare.add(millis(PackagedBeside::openBareServer));
        }
        System.out.println(new Figures("Beside, sign-in page", "ms", beside));
        System.out.println(new Figures("JDK's bare file server", "ms", bare));
    }

    private static double millis(Callable<PackagedBeside> server) throws Exception {
        try (var running = server.call()) {
            return running.start().toNanos() / 1e6;
        }
    }
}
