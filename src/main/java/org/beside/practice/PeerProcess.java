package org.beside.practice;

import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.media.audio.HeadlessAudioDeviceModule;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The child process in which the peers live, so that no fault of native code can reach the server. It ends with its
 * standard input. All peers are handled by one thread; native code calls back on its own.
 */
final class PeerProcess {

    /** A test picture needs no more than it takes to see that it moves. */
    private static final long FRAME_EVERY_MILLIS = 100;
    /** The server pings every 3 s: a process that nobody has needed for five minutes gives its memory back. */
    private static final int IDLE_PINGS = 100;

    private final PrintStream out;
    private final PeerConnectionFactory factory;
    private final Map<String, TestPeer> peers = new HashMap<>();
    private final ScheduledExecutorService hand = Executors.newSingleThreadScheduledExecutor();
    private int idlePings;

    private PeerProcess(PrintStream out, PeerConnectionFactory factory) {
        this.out = out;
        this.factory = factory;
    }

    public static void main(String[] args) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        try {
            var process = new PeerProcess(out, new PeerConnectionFactory(new HeadlessAudioDeviceModule()));
            process.say(new PeerLine.Ready());
            process.listen();
        } catch (Throwable notHere) {
            out.println(new PeerLine.Unavailable(String.valueOf(notHere)).toLine());
        }
        // Without the usual farewell, in which native threads would still call back.
        Runtime.getRuntime().halt(0);
    }

    private void listen() throws IOException {
        hand.scheduleAtFixedRate(guarded(() -> peers.values().forEach(TestPeer::showNext)),
                FRAME_EVERY_MILLIS, FRAME_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            PeerLine.of(line).ifPresent(heard -> hand.execute(guarded(() -> handle(heard))));
        }
    }

    private void handle(PeerLine heard) {
        switch (heard) {
            case PeerLine.Answer wanted -> answer(wanted);
            case PeerLine.End over -> end(over.peer());
            case PeerLine.Ping ping -> pong();
            default -> { }
        }
    }

    private void pong() {
        idlePings = peers.isEmpty() ? idlePings + 1 : 0;
        if (idlePings > IDLE_PINGS) {
            Runtime.getRuntime().halt(0);
        }
        say(new PeerLine.Pong(memoryMegabytes()));
    }

    private void answer(PeerLine.Answer wanted) {
        var id = wanted.peer();
        Runnable over = () -> hand.execute(guarded(() -> end(id)));
        try {
            var peer = new TestPeer(factory, wanted, hand, over);
            peers.put(id, peer);
            hand.schedule(guarded(() -> end(id)), wanted.lastingMillis(), TimeUnit.MILLISECONDS);
            peer.answer(wanted.offer()).whenComplete((answer, failure) -> {
                if (failure == null) {
                    say(new PeerLine.Answered(id, answer));
                } else {
                    say(new PeerLine.Refused(id));
                    over.run();
                }
            });
        } catch (Throwable unusable) {
            say(new PeerLine.Refused(id));
            over.run();
        }
    }

    private void end(String id) {
        var peer = peers.remove(id);
        if (peer != null) {
            try {
                peer.close();
            } finally {
                say(new PeerLine.Ended(id));
            }
        }
    }

    private synchronized void say(PeerLine line) {
        out.println(line.toLine());
    }

    /** A task of a scheduler that throws is never run again. */
    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (Throwable failure) {
                System.err.println(failure.getClass().getName());
            }
        };
    }

    private static int memoryMegabytes() {
        try (var status = Files.lines(Path.of("/proc/self/status"))) {
            return status.filter(line -> line.startsWith("VmRSS:"))
                    .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")) / 1_024).findFirst().orElse(0);
        } catch (IOException notLinux) {
            return 0;
        }
    }
}
