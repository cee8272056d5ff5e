package org.beside.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.clearInvocations;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.beside.call.EndReason;
import org.beside.shared.CallId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * A hundred thousand hostile messages over real sockets, bytes that no browser would send among them. Each socket ends
 * with a code that says why, and a call beside them goes on. The server's patience is that of the product, which outlasts
 * the collecting of garbage on a machine that has much else to do.
 */
@TestPropertySource(properties = {"beside.signalling.silence-limit=10s", "beside.signalling.ping-every=3s"})
class WireHostilityTest extends AtTheServer {

    private static final int MESSAGES = 100_000;
    private static final int WARM = 20_000;
    private static final int ATTACKERS = 4;
    /** Fewer than a side may come into its call: how that is limited is tested by itself. */
    private static final int SOCKETS_OF_ONE_SEAT = 20;
    private static final int MESSAGES_BEFORE_THE_END = 60;
    private static final int SOCKETS_BETWEEN_TWO_LOOKS = 20;
    private static final long MOST_GROWTH_BYTES = 8L * 1024 * 1024;
    private static final String BY_CHANCE = "by chance";
    private static final String LITTLE = "little";
    private static final Duration LONGEST_WAY = Duration.ofSeconds(5);

    @Autowired
    private Lines lines;

    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger sockets = new AtomicInteger();
    private volatile boolean over;
    private final Semaphore progress = new Semaphore(0);
    private final Queue<String> cutOff = new ConcurrentLinkedQueue<>();
    private final Map<String, Set<Integer>> answers = new ConcurrentSkipListMap<>();
    private final Logger all = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        all.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        all.detachAppender(log);
    }

    @Test
    @Timeout(180)
    void endsEachSocketWithACodeAndLeavesTheOthersAlone() throws Exception {
        var asking = joins(requester);
        asking.hears("joined");
        var looking = joinsAnew(volunteer, asking);
        var before = lines.count();
        attack(WARM);
        var warm = retained();
        try (var beside = Executors.newVirtualThreadPerTaskExecutor()) {
            var patient = beside.submit(this::sayLittle);
            var slowest = beside.submit(() -> talk(asking, looking));
            try {
                attack(MESSAGES - WARM);
            } finally {
                over = true;
                progress.release(SOCKETS_BETWEEN_TWO_LOOKS);
            }
            patient.get();
            assertThat(slowest.get()).as("the slowest of what two people said beside it").isLessThan(LONGEST_WAY);
        }
        await().untilAsserted(() -> assertThat(lines.count()).isLessThanOrEqualTo(before));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() ->
                assertThat(retained() - warm).as("bytes that were kept").isLessThan(MOST_GROWTH_BYTES));
        assertThat(asking.isClosed() || looking.isClosed()).isFalse();
        System.out.printf("%,d hostile messages over %,d sockets; cut off: %s; ended: %s%n",
                sent.get(), sockets.get(), cutOff, answers);
        assertThat(answers).as("each has been told why, at least once").containsKeys(Arrays.stream(Mischief.values()).map(Mischief::name).toArray(String[]::new));
        assertThat(answers.get(BY_CHANCE)).as("each of these is reached").contains(4400, 4401, 4403);
        assertThat(answers.get(LITTLE)).as("without a join, and after one").containsExactly(1001, 4408);
        assertThat(log.list).filteredOn(said -> said.getLevel().isGreaterOrEqual(Level.WARN)).isEmpty();
    }

    /** From several sides at once, one wave after the other, until so many messages have been sent. */
    private void attack(int messages) throws Exception {
        var enough = sent.get() + messages;
        try (var attackers = Executors.newFixedThreadPool(ATTACKERS)) {
            var attacks = new ArrayList<Callable<Void>>();
            for (var attacker = 0; attacker < ATTACKERS; attacker++) {
                var random = new SplittableRandom(20261122 + attacker);
                attacks.add(() -> {
                    while (sent.get() < enough) {
                        var victim = anotherCall();
                        wave(victim.id, random);
                        victim.end(EndReason.LOST);
                    }
                    return null;
                });
            }
            for (var done : attackers.invokeAll(attacks)) {
                done.get();
            }
        }
    }

    /** Each mischief once, and between them messages that are drawn by chance. */
    private void wave(CallId victim, SplittableRandom random) {
        var seats = new ArrayList<Ticket>();
        for (var count = 0; count < SOCKETS_OF_ONE_SEAT; count++) {
            seats.add(tickets.issue(new Holder(victim, requester)));
            seats.add(tickets.issue(new Holder(victim, volunteer)));
        }
        for (var mischief : Mischief.values()) {
            var joins = !mischief.isOfFramesAlone() || random.nextInt(4) > 0;
            var barrage = new Barrage(random, joins ? seats.removeLast().secret() : "");
            barrage.harmless(joins);
            barrage.add(mischief.frames(), mischief.count());
            strike(barrage, mischief.name(), mischief.verdicts());
        }
        for (var ticket : seats) {
            var barrage = new Barrage(random, random.nextInt(8) > 0 ? ticket.secret() : "invented");
            barrage.byChance();
            barrage.add(Mischief.NOT_A_MESSAGE.frames(), 1);
            strike(barrage, BY_CHANCE, Verdicts.SPECIFIED);
        }
    }

    private void strike(Barrage barrage, String what, Set<Integer> verdicts) {
        try (var socket = RawSocket.open(port)) {
            socket.send(barrage.bytes.toByteArray());
            note(socket.closeCode(), what, verdicts, barrage.bytes.size());
        } catch (IOException failure) {
            throw new AssertionError("The server was not there for " + what, failure);
        }
        sent.addAndGet(barrage.count);
        progress.release();
    }

    private void note(int code, String what, Set<Integer> verdicts, int bytes) {
        sockets.incrementAndGet();
        if (code == RawSocket.NO_CLOSE_FRAME && bytes > Verdicts.MOST_READ_AT_ONCE) {
            cutOff.add(what);
        } else {
            answers.computeIfAbsent(what, unused -> new ConcurrentSkipListSet<>()).add(code);
            assertThat(code).as(what).isIn(verdicts);
        }
    }

    /** Sockets that say nothing, or begin what they never end, are left after a while; the server's pings are no answer. */
    private Void sayLittle() throws Exception {
        var endless = Frames.joined(Frames.frame(Frames.TEXT, Frames.utf8("{")),
                Frames.times(500, Frames.frame(Frames.CONTINUATION)));
        var halfAFrame = new byte[] {(byte) (Frames.END | Frames.TEXT), (byte) 0xfe, 0};
        try (var waiting = Executors.newVirtualThreadPerTaskExecutor()) {
            var ends = new ArrayList<Future<Void>>();
            for (var beginning : List.of(new byte[0], endless, halfAFrame)) {
                ends.add(waiting.submit(() -> waitForTheEnd(beginning)));
                var seat = new Holder(anotherCall().id, requester);
                var joined = Frames.joined(joining(tickets.issue(seat).secret()), beginning);
                ends.add(waiting.submit(() -> waitForTheEnd(joined)));
            }
            for (var end : ends) {
                end.get();
            }
        }
        return null;
    }

    private Void waitForTheEnd(byte[] beginning) throws IOException {
        try (var socket = RawSocket.open(port)) {
            socket.send(beginning);
            note(socket.closeCode(), LITTLE, Verdicts.NOTHING_SAID, beginning.length);
        }
        return null;
    }

    /** One message each way for every few sockets of the attack. */
    private Duration talk(Browser asking, Browser looking) throws InterruptedException {
        var slowest = Duration.ZERO;
        while (!over) {
            progress.acquire(SOCKETS_BETWEEN_TWO_LOOKS);
            var begun = System.nanoTime();
            asking.tell(CANDIDATE);
            looking.hears("candidate");
            looking.tell(CANDIDATE);
            asking.hears("candidate");
            var taken = Duration.ofNanos(System.nanoTime() - begun);
            slowest = taken.compareTo(slowest) > 0 ? taken : slowest;
        }
        return slowest;
    }

    private long retained() {
        clearInvocations(calls);
        for (var times = 0; times < 3; times++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static byte[] joining(String ticket) {
        return Frames.text("{\"type\":\"join\",\"ticket\":\"%s\"}".formatted(ticket));
    }

    /** All that one socket says, gathered beforehand so that it comes as fast as can be. */
    private static final class Barrage {

        private final SplittableRandom random;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int count;

        /** @param ticket empty for a socket that does not join */
        private Barrage(SplittableRandom random, String ticket) {
            this.random = random;
            if (!ticket.isEmpty()) {
                add(joining(ticket), 1);
            }
        }

        private void add(byte[] frames, int many) {
            bytes.writeBytes(frames);
            count += many;
        }

        /** What a server bears: old news, messages in many pieces, and control frames, for which nobody has to join. */
        private void harmless(boolean joined) {
            while (count < MESSAGES_BEFORE_THE_END) {
                switch (random.nextInt(joined ? 5 : 2)) {
                    case 0 -> add(Frames.frame(Frames.END | Frames.PING, new byte[random.nextInt(126)]), 1);
                    case 1 -> add(Frames.frame(Frames.END | Frames.PONG, new byte[random.nextInt(126)]), 1);
                    case 2 -> add(Frames.text("{\"type\":\"away\",\"n\":1}"), 1);
                    case 3 -> add(Frames.text("{\"type\":\"ack\",\"received\":0}"), 1);
                    default -> add(Frames.joined(Frames.frame(Frames.TEXT, Frames.utf8("{\"type\":\"pong\"")),
                            Frames.frame(Frames.CONTINUATION), Frames.frame(Frames.END | Frames.PING, (byte) 7),
                            Frames.frame(Frames.END | Frames.CONTINUATION, Frames.utf8(",\"received\":0}"))), 4);
                }
            }
        }

        private void byChance() {
            var hostile = new HostileMessages(random);
            for (var n = 1; count < MESSAGES_BEFORE_THE_END; n++) {
                add(Frames.text(hostile.next(n)), 1);
            }
        }
    }
}
