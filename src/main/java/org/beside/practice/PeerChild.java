package org.beside.practice;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The child process with the peers, seen from the server: a second Java on the same class path. A child that no longer
 * answers is ended by force.
 */
final class PeerChild {

    private static final Logger log = LoggerFactory.getLogger(PeerChild.class);

    private static final long HEARTBEAT_SECONDS = 3;
    private static final int HEARTBEATS_MISSED = 4;
    /** Hostile offers are parsed there: it gets none of the server's settings, which have passwords in them. */
    private static final Set<String> ENVIRONMENT = Set.of(
            "PATH", "HOME", "USER", "LANG", "LC_ALL", "TMPDIR", "TEMP", "TMP", "LD_LIBRARY_PATH", "SystemRoot");
    private static final String BOOT_LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private final Process process;
    private final Writer toChild;
    private final AtomicInteger unanswered = new AtomicInteger();
    private volatile int memoryMegabytes;

    private PeerChild(Process process) {
        this.process = process;
        this.toChild = process.outputWriter(StandardCharsets.UTF_8);
    }

    /**
     * @param heard takes what the child says, on one thread
     * @param gone  runs once, after the last thing heard
     * @throws IOException when this machine does not start it
     */
    static PeerChild start(BiConsumer<PeerChild, PeerLine> heard, Consumer<PeerChild> gone) throws IOException {
        var builder = new ProcessBuilder(command()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(ENVIRONMENT);
        var child = new PeerChild(builder.start());
        Thread.ofVirtual().name("peer-child").start(() -> child.listen(heard, gone));
        Thread.ofVirtual().name("peer-child-heartbeat").start(child::watch);
        log.info("A process for the connection check has started");
        return child;
    }

    /** The class path of a Boot jar is the jar alone, and its launcher finds the classes inside. */
    private static List<String> command() {
        var inJar = ClassLoader.getSystemResource(BOOT_LAUNCHER.replace('.', '/') + ".class") != null;
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + new File(System.getProperty("java.io.tmpdir"), "beside-peer-%p.log"),
                "--enable-native-access=ALL-UNNAMED",
                "-Dloader.main=" + PeerProcess.class.getName(),
                "-cp", System.getProperty("java.class.path"),
                inJar ? BOOT_LAUNCHER : PeerProcess.class.getName());
    }

    private void listen(BiConsumer<PeerChild, PeerLine> heard, Consumer<PeerChild> gone) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                PeerLine.of(line).ifPresent(message -> {
                    unanswered.set(0);
                    if (message instanceof PeerLine.Pong pong) {
                        memoryMegabytes = pong.memoryMegabytes();
                    }
                    heard.accept(this, message);
                });
            }
        } catch (IOException broken) {
            log.debug("The process for the connection check was cut off");
        } finally {
            process.destroyForcibly();
            gone.accept(this);
        }
    }

    private void watch() {
        try {
            while (!process.waitFor(HEARTBEAT_SECONDS, TimeUnit.SECONDS)) {
                if (unanswered.incrementAndGet() > HEARTBEATS_MISSED) {
                    log.warn("The process for the connection check no longer answers and is ended");
                    process.destroyForcibly();
                } else {
                    say(new PeerLine.Ping());
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** A child that has gone hears nothing; {@code gone} tells. */
    void say(PeerLine line) {
        synchronized (toChild) {
            try {
                toChild.write(line.toLine());
                toChild.write('\n');
                toChild.flush();
            } catch (IOException gone) {
                process.destroyForcibly();
            }
        }
    }

    int memoryMegabytes() {
        return memoryMegabytes;
    }

    /** Lets it end by itself: its input ends, and with it the process. */
    void end() {
        synchronized (toChild) {
            try {
                toChild.close();
            } catch (IOException alreadyGone) {
                process.destroyForcibly();
            }
        }
    }

    Process process() {
        return process;
    }
}
