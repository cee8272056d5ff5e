package org.beside.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The relays from npm in {@code bench/relays}, which run beside ours. */
final class Relays {

    static final Path FOLDER = Path.of("bench", "relays");

    /** A relay in a process of its own. */
    record Running(Process process, URI url) implements AutoCloseable {

        @Override
        public void close() {
            process.destroy();
            process.onExit().join();
        }
    }

    private Relays() {
    }

    /** Puts in place what the lock file says, once. */
    static void install() throws Exception {
        if (Files.exists(FOLDER.resolve("node_modules/.package-lock.json"))) {
            return;
        }
        var npm = new ProcessBuilder("npm", "ci", "--silent", "--ignore-scripts", "--no-audit", "--no-fund")
                .directory(FOLDER.toFile()).inheritIO().start();
        if (npm.waitFor() != 0) {
            throw new IllegalStateException("npm could not fetch the relays that ours is compared with.");
        }
    }

    /** The program itself; npm's link to it is made by a script, and we run none. */
    static Path bun() throws IOException {
        try (var programs = Files.newDirectoryStream(FOLDER.resolve("node_modules/@oven"), "bun-*")) {
            for (var program : programs) {
                var file = program.resolve("bin/bun");
                if (Files.isExecutable(file)) {
                    return file.toAbsolutePath();
                }
            }
        }
        throw new IllegalStateException("There is no Bun for this machine.");
    }

    /** @param name ws, peer or bun */
    static Running start(String name) throws Exception {
        var port = freePort();
        var program = name.equals("bun") ? bun().toString() : "node";
        var process = new ProcessBuilder(List.of(program, name + "-relay.mjs", "" + port)).directory(FOLDER.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        if (!"ready".equals(said)) {
            throw new IllegalStateException(name + " did not start: " + said);
        }
        return new Running(process, URI.create("ws://127.0.0.1:" + port));
    }

    static Duration cpuOf(ProcessHandle process) {
        return process.info().totalCpuDuration().orElseThrow();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
