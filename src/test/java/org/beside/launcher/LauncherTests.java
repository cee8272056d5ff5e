package org.beside.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code ./beside} says before anything is built or started. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTests {

    private record Ended(int code, String words) {}

    @Test
    void showsHowItIsUsed() throws Exception {
        assertThat(beside("help").words()).contains("run [--demo] [--lan] [--port N] [--data DIR]", "test [--quick]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "http", "-1", "8080x", "999999999999999999999"})
    void refusesWhatIsNoPort(String port) throws Exception {
        assertThat(beside("run", "--port", port)).isEqualTo(new Ended(1,
                "The port \"%s\" is not a number from 1 to 65535: set --port or PORT to one.\n".formatted(port)));
    }

    @Test
    void refusesAnOptionWithoutItsValue() throws Exception {
        var ended = beside("run", "--port");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.words()).startsWith("--port needs a value after it.").contains("Usage:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "test", "dev"})
    void refusesAnUnknownOptionAndShowsHowItIsUsed(String command) throws Exception {
        var ended = beside(command, "--sideways");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.words()).contains("Usage:");
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(other.getLocalPort());
            assertThat(beside("run", "--port", port)).isEqualTo(new Ended(1,
                    "Port %s is already in use: stop the other program, or choose another port with --port.\n"
                            .formatted(port)));
        }
    }

    @Test
    void saysWhichJdkToInstallWhenThereIsNone() throws Exception {
        var oldJava = Map.of("PATH", stubs() + ":/usr/bin:/bin", "JAVA_HOME", "/nowhere", "BESIDE_JDK_PLACES", "/nowhere/*");
        var ended = beside(oldJava, "run", "--port", Integer.toString(freePort()));
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.words()).startsWith("Beside needs a Java Development Kit, version 25 or newer").hasLineCount(1);
    }

    /** A folder whose {@code java} is too old and knows no home. */
    private static String stubs() {
        return Path.of("src/test/resources/launcher").toAbsolutePath().toString();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Ended beside(String... arguments) throws Exception {
        return beside(Map.of(), arguments);
    }

    private static Ended beside(Map<String, String> environment, String... arguments) throws Exception {
        var builder = new ProcessBuilder(Stream.concat(Stream.of("./beside"), Stream.of(arguments)).toList())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        var words = new String(process.getInputStream().readAllBytes());
        return new Ended(process.waitFor(), words);
    }
}
