package org.beside.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.beside.call.CallRole;
import org.beside.call.EndReason;
import org.beside.signalling.SignalMessage.Ended;
import org.beside.signalling.SignalMessage.FromClient;
import org.beside.signalling.SignalMessage.FromServer;
import org.beside.signalling.SignalMessage.Join;
import org.beside.signalling.SignalMessage.Joined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignalCodecTest {

    private final SignalCodec codec = new SignalCodec();

    @ParameterizedTest
    @ValueSource(strings = {
            "", " ", "null", "[]", "{}", "1", "\"join\"", "{", "{\"type\":null}", "{\"type\":7}", "{\"type\":[\"pong\"]}",
            "{\"type\":\"pong\"} {\"type\":\"pong\"}",
            "{\"type\":\"pong\",\"type\":\"hang-up\"}",
            "{\"type\":\"pong\",\"more\":1}",
            "{\"type\":\"PONG\"}",
            "{\"type\":\"org.beside.signalling.SignalMessage$Pong\"}",
            "{\"type\":\"join\",\"ticket\":12345678}",
            "{\"type\":\"join\",\"ticket\":{\"secret\":\"abc\"}}",
            "{\"type\":\"join\",\"ticket\":\"a b\"}",
            "{\"type\":\"description\",\"description\":{\"type\":\"OFFER\",\"sdp\":\"\"}}",
            "{\"type\":\"description\",\"description\":{\"type\":0,\"sdp\":\"\"}}",
            "{\"type\":\"description\",\"description\":{\"type\":\"pranswer\",\"sdp\":\"\"}}",
            "{\"type\":\"description\",\"description\":{\"type\":\"offer\",\"sdp\":7}}",
            "{\"type\":\"candidate\",\"candidate\":{\"candidate\":\"\",\"sdpMLineIndex\":-1}}",
            "{\"type\":\"candidate\",\"candidate\":{\"candidate\":\"\",\"sdpMLineIndex\":0.5}}",
            "{\"type\":\"candidate\",\"candidate\":{\"candidate\":\"\",\"sdpMLineIndex\":99999999999999999999}}",
            "{\"type\":\"candidate\",\"candidate\":{\"candidate\":\"\",\"sdpMid\":0}}",
    })
    void refusesWhatIsNotExactlyAMessage(String text) {
        assertMalformed(text);
    }

    @Test
    void refusesTextsBeyondTheirBounds() {
        assertMalformed(description("v".repeat(SessionDescription.LONGEST_SDP + 1)));
        assertMalformed(candidate("c".repeat(IceCandidate.LONGEST_CANDIDATE + 1)));
        assertMalformed("{\"type\":\"join\",\"ticket\":\"%s\"}".formatted("t".repeat(129)));
        assertMalformed("[".repeat(50_000));
        assertMalformed("{\"a\":".repeat(10_000));
    }

    @Test
    void takesTextsUpToTheirBounds() {
        assertThat(codec.decode(description("v".repeat(SessionDescription.LONGEST_SDP)), FromClient.class))
                .isEqualTo(Samples.offer("v".repeat(SessionDescription.LONGEST_SDP)));
        assertThat(codec.decode(candidate("c".repeat(IceCandidate.LONGEST_CANDIDATE)), FromClient.class)).isNotNull();
    }

    @Test
    void takesCandidatesWithoutTheirOptionalParts() {
        var bare = codec.decode(candidate(""), FromClient.class);
        var withNulls = codec.decode("""
                {"type":"candidate","candidate":
                {"candidate":"","sdpMid":null,"sdpMLineIndex":null,"usernameFragment":null}}""", FromClient.class);
        assertThat(withNulls).isEqualTo(bare);
        assertThat(codec.encode((FromServer) bare)).isEqualTo(candidate(""));
    }

    @ParameterizedTest
    @EnumSource(EndReason.class)
    void writesReasonsInKebabCase(EndReason reason) {
        assertThat(codec.encode(new Ended(reason)))
                .isEqualTo("{\"type\":\"ended\",\"reason\":\"%s\"}"
                        .formatted(reason.name().toLowerCase().replace('_', '-')));
    }

    @Test
    void makesTheVolunteerThePoliteSide() {
        assertThat(Joined.as(CallRole.VOLUNTEER, false, List.of()).polite()).isTrue();
        assertThat(Joined.as(CallRole.REQUESTER, false, List.of()).polite()).isFalse();
    }

    @Test
    void printsNothingThatIsPrivate() {
        assertThat(Samples.offer("secret").toString()).doesNotContain("secret");
        assertThat(Samples.candidate("secret").toString()).doesNotContain("secret");
        assertThat(new Join(new Ticket("secret")).toString()).doesNotContain("secret");
    }

    private void assertMalformed(String text) {
        assertThatExceptionOfType(MalformedMessage.class)
                .isThrownBy(() -> codec.decode(text, FromClient.class)).withNoCause();
    }

    private static String description(String sdp) {
        return "{\"type\":\"description\",\"description\":{\"type\":\"offer\",\"sdp\":\"%s\"}}".formatted(sdp);
    }

    private static String candidate(String text) {
        return "{\"type\":\"candidate\",\"candidate\":{\"candidate\":\"%s\"}}".formatted(text);
    }
}
