package org.beside.stories.support;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Assumptions;

/** A real TURN server, coturn from the operating system's packages, on a free port of this machine. */
public final class Coturn implements AutoCloseable {

    private static final List<Path> USUAL_PLACES = List.of(Path.of("/usr/bin/turnserver"), Path.of("/usr/sbin/turnserver"),
            Path.of("/usr/local/bin/turnserver"), Path.of("/opt/homebrew/bin/turnserver"));

    private final String host = address();
    private final int port = freePort();
    private final String secret = UUID.randomUUID().toString();
    private final Process process;

    private Coturn(Path program) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "coturn").toAbsolutePath());
        // Everybody is on this one machine, which an open relay must refuse, and this one must not.
        process = new ProcessBuilder(program.toString(), "-n", "--no-cli", "--no-tls", "--no-dtls",
                "--use-auth-secret", "--static-auth-secret=" + secret, "--realm=beside",
                "--listening-ip=" + host, "--relay-ip=" + host, "--listening-port=" + port, "--allow-loopback-peers",
                "--simple-log", "--log-file=" + folder.resolve("log-" + port), "--userdb=" + folder.resolve("db-" + port),
                "--pidfile=" + folder.resolve("pid-" + port))
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        await("coturn").atMost(Duration.ofSeconds(20)).until(this::listens);
    }

    /** Skips the story on a machine that has no coturn (Debian: apt-get install coturn). */
    public static Coturn start() {
        var program = USUAL_PLACES.stream().filter(Files::isExecutable).findFirst();
        Assumptions.assumeTrue(program.isPresent(), "There is no coturn on this machine");
        try {
            return new Coturn(program.get());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public String url() {
        return "turn:%s:%d?transport=udp".formatted(host, port);
    }

    public String secret() {
        return secret;
    }

    private boolean listens() {
        try (var socket = new Socket(host, port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Browsers do not look for anybody from the loopback interface, so that it is one that leads outside, if there is one. */
    private static String address() {
        try {
            return NetworkInterface.networkInterfaces().filter(Coturn::leadsOutside)
                    .flatMap(NetworkInterface::inetAddresses).filter(Inet4Address.class::isInstance)
                    .findFirst().orElseGet(InetAddress::getLoopbackAddress).getHostAddress();
        } catch (SocketException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean leadsOutside(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback() && !network.isVirtual();
        } catch (SocketException gone) {
            return false;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
