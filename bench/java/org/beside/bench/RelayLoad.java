package org.beside.bench;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** One run of {@code bench/relays/load.mjs} against a server, and what the server's process spent on it. */
record RelayLoad(long relayed, double p50, double p99, long faults, double generator, double server, double seconds) {

    private static final JsonMapper JSON = new JsonMapper();

    /** What is looked at while the sockets are still open. */
    interface Look {

        void now() throws Exception;
    }

    static RelayLoad put(Map<String, Object> work, ProcessHandle server) throws Exception {
        return put(work, server, () -> { });
    }

    /**
     * @param work as load.mjs describes it
     * @param look after the measured time
     */
    static RelayLoad put(Map<String, Object> work, ProcessHandle server, Look look) throws Exception {
        var process = new ProcessBuilder(Relays.bun().toString(), Path.of("load.mjs").toString())
                .directory(Relays.FOLDER.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (var in = process.getOutputStream()) {
            in.write(JSON.writeValueAsBytes(work));
        }
        Duration before = Duration.ZERO;
        Duration after = Duration.ZERO;
        long begun = 0;
        long ended = 0;
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                switch (line) {
                    case "begin" -> {
                        before = Relays.cpuOf(server);
                        begun = System.nanoTime();
                    }
                    case "end" -> {
                        after = Relays.cpuOf(server);
                        ended = System.nanoTime();
                        look.now();
                    }
                    default -> {
                        return from(line, after.minus(before), (ended - begun) / 1e9);
                    }
                }
            }
        }
        throw new IllegalStateException("The load broke off: " + process.waitFor());
    }

    private static RelayLoad from(String line, Duration cpu, double seconds) {
        var said = JSON.readTree(line);
        return new RelayLoad(said.get("relayed").asLong(), said.get("p50").asDouble(), said.get("p99").asDouble(),
                said.get("faults").asLong(), said.get("generator").asDouble(), cpu.toNanos() / 1e9, seconds);
    }

    double perSecond() {
        return relayed / seconds;
    }

    /** CPU seconds of the server for 100,000 messages. */
    double cost() {
        return server / relayed * 100_000;
    }

    double generatorCost() {
        return generator / relayed * 100_000;
    }
}
