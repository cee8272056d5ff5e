package org.beside.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.beside.call.EndReason;
import org.beside.signalling.SignalMessage.Ended;
import org.beside.signalling.SignalMessage.FromClient;
import org.beside.signalling.SignalMessage.FromServer;
import org.beside.signalling.SignalMessage.IceServer;
import org.beside.signalling.SignalMessage.Join;
import org.beside.signalling.SignalMessage.Resume;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignalCodecTest {

    private final SignalCodec codec = new SignalCodec();

    @ParameterizedTest
    @ValueSource(strings = {
            "", " ", "null", "[]", "{}", "1", "\"join\"", "{", "{\"type\":null}", "{\"type\":7}", "{\"type\":[\"pong\"],\"received\":0}",
            "{\"type\":\"pong\",\"received\":0} {\"type\":\"pong\",\"received\":0}",
            "{\"type\":\"pong\",\"type\":\"ack\",\"received\":0}",
            "{\"type\":\"pong\",\"received\":0,\"more\":1}",
            "{\"type\":\"PONG\",\"received\":0}",
            "{\"type\":\"org.beside.signalling.SignalMessage$Pong\",\"received\":0}",
            "{\"type\":\"join\",\"ticket\":12345678}",
            "{\"type\":\"join\",\"ticket\":{\"secret\":\"abc\"}}",
            "{\"type\":\"join\",\"ticket\":\"a b\"}",
            "{\"type\":\"description\",\"n\":1,\"description\":{\"type\":\"OFFER\",\"sdp\":\"\"}}",
            "{\"type\":\"description\",\"n\":1,\"description\":{\"type\":0,\"sdp\":\"\"}}",
            "{\"type\":\"description\",\"n\":1,\"description\":{\"type\":\"pranswer\",\"sdp\":\"\"}}",
            "{\"type\":\"description\",\"n\":1,\"description\":{\"type\":\"offer\",\"sdp\":7}}",
            "{\"type\":\"candidate\",\"n\":1,\"candidate\":{\"candidate\":\"\",\"sdpMLineIndex\":-1}}",
            "{\"type\":\"candidate\",\"n\":1,\"candidate\":{\"candidate\":\"\",\"sdpMLineIndex\":0.5}}",
            "{\"type\":\"candidate\",\"n\":1,\"candidate\":{\"candidate\":\"\",\"sdpMLineIndex\":99999999999999999999}}",
            "{\"type\":\"candidate\",\"n\":1,\"candidate\":{\"candidate\":\"\",\"sdpMid\":0}}",
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
                .isEqualTo(Samples.offer("v".repeat(SessionDescription.LONGEST_SDP)).as(1));
        assertThat(codec.decode(candidate("c".repeat(IceCandidate.LONGEST_CANDIDATE)), FromClient.class)).isNotNull();
    }

    @Test
    void takesCandidatesWithoutTheirOptionalParts() {
        var bare = codec.decode(candidate(""), FromClient.class);
        var withNulls = codec.decode("""
                {"type":"candidate","n":1,"candidate":
                {"candidate":"","sdpMid":null,"sdpMLineIndex":null,"usernameFragment":null}}""", FromClient.class);
        assertThat(withNulls).isEqualTo(bare);
        assertThat(codec.encode((FromServer) bare)).isEqualTo(candidate(""));
    }

    @ParameterizedTest
    @EnumSource(Ending.class)
    void writesReasonsInKebabCase(Ending reason) {
        assertThat(codec.encode(new Ended(1, reason)))
                .isEqualTo("{\"type\":\"ended\",\"n\":1,\"reason\":\"%s\"}"
                        .formatted(reason.name().toLowerCase().replace('_', '-')));
    }

    @ParameterizedTest
    @EnumSource(EndReason.class)
    void tellsTheReasonForWhichACallEnded(EndReason reason) {
        assertThat(Ending.of(reason).name()).isEqualTo(reason.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "a=candidate:1 1 udp 1 192.0.2.7 9 typ host", "a=candidate", "c=IN IP4 192.0.2.7", "c=IN IP6 2001:db8::1",
            "c=IN IP4 0.0.0.0.example.org", "c= IN IP4 0.0.0.0", "c=", "a=rtcp:9 IN IP4 192.0.2.7", "a=rtcp:",
            "a=rtcp:9 192.0.2.7"})
    void refusesDescriptionsThatNameAnAddress(String line) {
        assertMalformed(description("v=0\\r\\n" + line + "\\r\\na=mid:0"));
        assertMalformed(description("v=0\\n" + line));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "c=IN IP4 0.0.0.0", "c=IN IP6 ::", "a=rtcp:9 IN IP4 0.0.0.0", "a=rtcp:9", "a=rtcp-mux", "a=rtcp-fb:96 nack",
            "a=end-of-candidates", "o=- 4611731400430051336 2 IN IP4 127.0.0.1"})
    void takesDescriptionsThatNameNone(String line) {
        assertThat(codec.decode(description("v=0\\r\\n" + line + "\\r\\na=mid:0\\r\\n"), FromClient.class)).isNotNull();
    }

    @Test
    void saysNothingThatNobodyHasNumbered() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> codec.encode(new Ended(SignalMessage.UNNUMBERED, Ending.LOST)));
    }

    @Test
    void printsNothingThatIsPrivate() {
        assertThat(Samples.offer("secret").toString()).doesNotContain("secret");
        assertThat(Samples.candidate("secret").toString()).doesNotContain("secret");
        assertThat(new Join(new Ticket("secret")).toString()).doesNotContain("secret");
        assertThat(new Resume(new Ticket("secret"), 0).toString()).doesNotContain("secret");
        assertThat(new IceServer(List.of(), "secret", "secret").toString()).doesNotContain("secret");
    }

    private void assertMalformed(String text) {
        assertThatExceptionOfType(MalformedMessage.class)
                .isThrownBy(() -> codec.decode(text, FromClient.class)).withNoCause();
    }

    private static String description(String sdp) {
        return "{\"type\":\"description\",\"n\":1,\"description\":{\"type\":\"offer\",\"sdp\":\"%s\"}}".formatted(sdp);
    }

    private static String candidate(String text) {
        return "{\"type\":\"candidate\",\"n\":1,\"candidate\":{\"candidate\":\"%s\"}}".formatted(text);
    }
}
