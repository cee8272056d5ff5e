package org.beside.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfferTests {

    @Test
    void forgetsTheAddressesThatBrowserNames() {
        var offer = new Offer("""
                v=0\r
                m=video 9 UDP/TLS/RTP/SAVPF 96\r
                a=candidate:1 1 udp 1 169.254.169.254 80 typ host\r
                a=mid:0\r
                a=candidate:2 1 udp 1 192.0.2.1 9 typ host\r
                """);
        assertThat(offer.withoutAddresses().sdp())
                .isEqualTo("v=0\r\nm=video 9 UDP/TLS/RTP/SAVPF 96\r\na=mid:0\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "v=0\r\n", "v=0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\n"})
    void isNoOfferWithoutPicture(String text) {
        assertThatThrownBy(() -> new Offer(text)).isInstanceOf(MalformedOffer.class);
    }

    @Test
    void hasBoundedSize() {
        var tooLong = "v=0\r\nm=video 9 x\r\n" + "a=x\r\n".repeat(Offer.LONGEST_SDP);
        assertThatThrownBy(() -> new Offer(tooLong)).isInstanceOf(MalformedOffer.class);
    }

    @Test
    void keepsItsWordsToItself() {
        assertThat(new Offer("v=0\r\nm=video 9 secret\r\n").toString()).doesNotContain("secret");
    }
}
