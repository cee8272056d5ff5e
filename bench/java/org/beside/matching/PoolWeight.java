package org.beside.matching;

import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;

/** What a hundred thousand volunteers on call weigh in memory, by the heap before and after, with nothing else kept. */
public final class PoolWeight {

    private static final int TIMES = 5;

    private PoolWeight() {
    }

    /** A sentence with the median and the range of a few pools. */
    public static String measure() {
        var bytes = new ArrayList<Long>();
        Crowd.onCall(1_000, false, Crowd.ZONES, 0);
        for (var seed = 0; seed < TIMES; seed++) {
            var before = used();
            var pool = Crowd.onCall(WaveDecision.ON_CALL, false, Crowd.ZONES, seed);
            bytes.add((used() - before) / WaveDecision.ON_CALL);
            Reference.reachabilityFence(pool);
        }
        List<Long> sorted = bytes.stream().sorted().toList();
        return "n=%d  median %d bytes each (%d to %d)".formatted(
                TIMES, sorted.get(TIMES / 2), sorted.getFirst(), sorted.getLast());
    }

    private static long used() {
        for (var turn = 0; turn < 3; turn++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
