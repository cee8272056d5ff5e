package org.beside.stories.support;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.beside.Beside;

/** The product in a process of its own, which can be killed at any moment and started again on what it left. */
public final class ProductProcess implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    private final Path data;
    private final int port = freePort();
    private final List<String> settings;
    private Process process;

    /** Starts it, and waits until it answers. */
    public ProductProcess(Path data, String... settings) {
        this.data = data;
        this.settings = List.of(settings);
        start();
        awaitAnswer();
    }

    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** As kill -9 does it, or a power cut: nothing is said to anybody, and nothing is put in order. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Does not wait: whoever asks {@link #answers()} sees when it is there. */
    public void start() {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                Beside.class.getName(), "--server.port=" + port, "--beside.data=" + data));
        command.addAll(settings);
        try {
            Files.createDirectories(data);
            process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("output").toFile())).start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public boolean answers() {
        try (var client = HttpClient.newHttpClient()) {
            var login = HttpRequest.newBuilder(address().resolve("/login")).timeout(Duration.ofSeconds(10)).build();
            return client.send(login, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void awaitAnswer() {
        await("the product, whose output is in " + data).atMost(LONGEST_START).pollInterval(Duration.ofMillis(200))
                .until(this::answers);
    }

    @Override
    public void close() {
        kill();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
