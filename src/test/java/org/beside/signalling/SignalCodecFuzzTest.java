package org.beside.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.beside.signalling.SignalMessage.FromClient;
import org.beside.signalling.SignalMessage.FromServer;

/** Whatever comes in, it is a message or it is malformed; nothing else can happen. */
class SignalCodecFuzzTest {

    private static final int TRIES = 500;

    private final SignalCodec codec = new SignalCodec();

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void takesAnyTextForAMessageOrForMalformed(@ForAll String text) {
        decodesOrRefuses(text);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void takesAnyJsonForAMessageOrForMalformed(@ForAll("json") String json) {
        decodesOrRefuses(json);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void takesDamagedMessagesForMessagesOrForMalformed(
            @ForAll("messages") String message, @ForAll @IntRange(max = 200) int at, @ForAll char wrong) {
        var place = at % message.length();
        decodesOrRefuses(message.substring(0, place) + wrong + message.substring(place + 1));
        decodesOrRefuses(message.substring(0, place));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void relaysDescriptionsUnchanged(@ForAll @StringLength(max = 500) String text) {
        var sdp = "s=" + text.replaceAll("\\R", " ");
        var said = Samples.offer(sdp).as(1);
        assertThat(codec.decode(codec.encode(said), FromClient.class)).isEqualTo(said);
        assertThat(codec.decode(codec.encode(said), FromServer.class)).isEqualTo(said);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void relaysCandidatesUnchanged(@ForAll @StringLength(max = 500) String text) {
        var said = Samples.candidate(text).as(7);
        assertThat(codec.decode(codec.encode(said), FromClient.class)).isEqualTo(said);
    }

    @Provide
    Arbitrary<String> messages() {
        return Arbitraries.of("{\"type\":\"join\",\"ticket\":\"abc\"}", "{\"type\":\"resume\",\"token\":\"abc\",\"received\":3}",
                "{\"type\":\"ack\",\"received\":3}", "{\"type\":\"hang-up\",\"n\":7}",
                codec.encode(Samples.offer("v=0\r\n").as(1)), codec.encode(Samples.candidate("candidate:1 1 udp").as(2)));
    }

    /** The right names in the wrong places, and the wrong values under the right names, up to four objects deep. */
    @Provide
    Arbitrary<String> json() {
        return object(object(object(object(leaf()))));
    }

    private static Arbitrary<String> leaf() {
        return Arbitraries.of("null", "true", "0", "-1", "1e999", "0.5", "[]", "{}", "\"\"", "\"offer\"", "\"join\"",
                "\"candidate\"", "\"description\"", "\"\\u0000\"", "\"\\ud800\"");
    }

    private static Arbitrary<String> object(Arbitrary<String> inner) {
        var name = Arbitraries.of("type", "n", "received", "token", "ticket", "description", "candidate", "sdp", "sdpMid", "sdpMLineIndex", "@class");
        var value = Arbitraries.oneOf(leaf(), inner, inner.map("[%s]"::formatted));
        return Combinators.combine(name, leaf(), name, value)
                .as((first, plain, second, nested) -> "{\"%s\":%s,\"%s\":%s}".formatted(first, plain, second, nested));
    }

    private void decodesOrRefuses(String text) {
        try {
            assertThat(codec.decode(text, FromClient.class)).isNotNull();
        } catch (MalformedMessage expected) {
            assertThat(expected).hasNoCause();
        }
    }
}
