package org.beside.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {

    private final Origins origins = new Origins(
            new ReachSettings(List.of("https://friends.example.org"), List.of(), List.of(), new TurnSecret(""), Duration.ofHours(1), true));

    @ParameterizedTest
    @ValueSource(strings = {"https://beside.example.org:8443", "http://Beside.Example.org:8443",
            "https://friends.example.org"})
    void letsOurOwnPagesAndTheAllowedOnesSpeak(String origin) {
        assertThat(origins.allow(origin, "beside.example.org:8443")).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "null", "://", "https://", "beside.example.org:8443", "https://beside.example.org",
            "https://beside.example.org:8443.evil.example", "https://evil.example/beside.example.org:8443",
            "https://beside.example.org:8443@evil.example", "https://friends.example.org.evil.example",
            "http://friends.example.org"})
    void turnsEverybodyElseAway(String origin) {
        assertThat(origins.allow(origin, "beside.example.org:8443")).isFalse();
    }

    @Test
    void turnsAwayWhoDoesNotSayWhichHostIsMeant() {
        assertThat(origins.allow("https://beside.example.org", null)).isFalse();
    }
}
