package org.beside.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.beside.signalling.SignalMessage.FromClient;
import org.beside.signalling.SignalMessage.FromServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The files that the browser side reads too: both sides stay one protocol. */
class SignalFixturesTest {

    private static final Path FIXTURES = Path.of("src/test/resources/signalling");
    private static final JsonMapper JSON = new JsonMapper();

    private final SignalCodec codec = new SignalCodec();

    @ParameterizedTest
    @MethodSource("fromClients")
    void readsWhatBrowsersSend(Path fixture) throws IOException {
        assertThat(codec.decode(Files.readString(fixture), FromClient.class)).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("fromServer")
    void writesWhatBrowsersRead(Path fixture) throws IOException {
        var text = Files.readString(fixture);
        var written = codec.encode(codec.decode(text, FromServer.class));
        assertThat(JSON.readTree(written)).isEqualTo(JSON.readTree(text));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void refusesWhatIsInvalid(Path fixture) throws IOException {
        var text = Files.readString(fixture);
        var direction = fixture.getFileName().toString().contains("-client-") ? FromClient.class : FromServer.class;
        assertThatExceptionOfType(MalformedMessage.class).isThrownBy(() -> codec.decode(text, direction))
                .withNoCause();
    }

    static Stream<Path> fromClients() throws IOException {
        return named("client-");
    }

    static Stream<Path> fromServer() throws IOException {
        return named("server-");
    }

    static Stream<Path> invalid() throws IOException {
        return named("invalid-");
    }

    private static Stream<Path> named(String prefix) throws IOException {
        try (var files = Files.list(FIXTURES)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix)).sorted().toList().stream();
        }
    }
}
