package org.beside.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** A server in a process of its own, from its start to its end; Beside's jar unless said otherwise. */
final class PackagedBeside implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    private final Process process;
    private final Path data;
    private final URI url;
    private final Duration start;

    private PackagedBeside(List<String> arguments, Path data, int port, String probe) throws Exception {
        this.data = data;
        this.url = URI.create("http://localhost:" + port);
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(arguments);
        var begun = System.nanoTime();
        this.process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(data.resolve("output").toFile()).start();
        // A bench that is interrupted leaves nothing running.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        awaitAnswer(url.resolve(probe));
        this.start = Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Opens target/beside-*.jar on a free port, with an empty data folder and these settings. */
    static PackagedBeside open(String... settings) throws Exception {
        var data = Files.createTempDirectory("beside-bench");
        var port = freePort();
        var arguments = new ArrayList<>(List.of("--enable-native-access=ALL-UNNAMED", "-jar", jar().toString(),
                "--server.port=" + port, "--beside.data=" + data));
        arguments.addAll(List.of(settings));
        return new PackagedBeside(arguments, data, port, "/login");
    }

    /** The least a JVM can do for the same request: the JDK's own file server. */
    static PackagedBeside openBareServer() throws Exception {
        var data = Files.createTempDirectory("beside-bench");
        var port = freePort();
        return new PackagedBeside(List.of("-m", "jdk.httpserver", "-p", "" + port, "-d", data.toString()),
                data, port, "/");
    }

    URI url() {
        return url;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    /** From the process's start to its first answer. */
    Duration start() {
        return start;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        FileSystemUtils.deleteRecursively(data);
    }

    /** Only a page that is served counts: neither a refusal nor a way elsewhere. */
    private void awaitAnswer(URI probe) throws Exception {
        var deadline = System.nanoTime() + LONGEST_START.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (!answers(client, probe)) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    process.destroy();
                    throw new IllegalStateException("It did not start: " + Files.readString(data.resolve("output")));
                }
                Thread.sleep(5);
            }
        }
    }

    private static boolean answers(HttpClient client, URI probe) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(probe).timeout(Duration.ofSeconds(30)).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** {@code BENCH_JAR} names another one, to measure what a change has brought. */
    private static Path jar() throws IOException {
        var other = System.getenv("BENCH_JAR");
        if (other != null) {
            return Path.of(other);
        }
        try (var files = Files.newDirectoryStream(Path.of("target"), "beside-*.jar")) {
            var jars = new ArrayList<Path>();
            files.forEach(jars::add);
            return jars.stream().max(Comparator.comparing(jar -> jar.toFile().lastModified())).orElseThrow();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
