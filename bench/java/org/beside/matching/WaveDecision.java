package org.beside.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.beside.matching.policy.Asking;
import org.beside.matching.policy.Match;
import org.beside.matching.policy.MatchPolicy;
import org.beside.matching.policy.RingPolicy;
import org.beside.matching.policy.Ringing;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What deciding one wave takes, from the pool to whom to ring and when the next ones follow; no statement is counted. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = {"-Xms1g", "-Xmx1g"})
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class WaveDecision {

    public static final int ON_CALL = 100_000;

    /** How {@link Waves} asks. */
    private static final int CONSIDERED = 40;

    @Param({"one language", "one language, asleep", "20 languages", "20 languages, asked in 2"})
    String world;

    private final RingPolicy policy = new MatchPolicy();
    private OnCallPool pool;
    private Asking asking;

    @Setup
    public void fill() {
        pool = Crowd.onCall(ON_CALL, world.startsWith("one"),
                world.endsWith("asleep") ? List.of("Asia/Seoul") : Crowd.ZONES, 1);
        asking = world.endsWith("2") ? Crowd.asking("en", "de") : Crowd.asking("en");
    }

    @Benchmark
    public Object decide() {
        var now = Crowd.NOW;
        var ringing = new ArrayList<Ringing>();
        List<Match> order = policy.order(asking, pool.speaking(asking.spoken()), now, CONSIDERED);
        for (var match : order) {
            if (policy.enough(ringing, ringing.size(), 1, now)) {
                break;
            }
            ringing.add(new Ringing(match.volunteer(), match.likelihood(), now));
        }
        return policy.nextWave(asking, ringing, now);
    }
}
