package org.beside.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.beside.call.CallRole;
import org.beside.shared.CallId;
import org.beside.signalling.SignalMessage.IceServer;
import org.beside.signalling.SignalMessage.IceTransportPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {

    private final ManualTime time = new ManualTime();
    private final Reach withTurn = new Reach(Samples.TURN, time);

    /** As "printf %s NAME | openssl dgst -sha1 -hmac north -binary | base64" says. */
    @Test
    void givesEachSideOfEachCallAPasswordThatEnds() {
        var call = CallId.parse("0b9e6d0a-6a1e-4b0e-9a55-7f1c2d3e4f50");
        assertThat(withTurn.iceServersFor(Samples.seat(call, CallRole.VOLUNTEER))).containsExactly(
                IceServer.stun(List.of("stun:turn.example.org:3478")),
                new IceServer(List.of("turn:turn.example.org:3478"),
                        "1772370000:0b9e6d0a-6a1e-4b0e-9a55-7f1c2d3e4f50-volunteer", "FAgGEyOmJ5DA0/x2rV7KLJ1Jl44="));
    }

    @Test
    void givesAnotherPasswordLater() {
        var seat = Samples.seat(Samples.call(), CallRole.REQUESTER);
        var before = withTurn.iceServersFor(seat);
        time.pass(Duration.ofSeconds(1));
        assertThat(withTurn.iceServersFor(seat)).isNotEqualTo(before);
    }

    @Test
    void hidesTheRequesterAloneAndOnlyWhereThereIsARelay() {
        assertThat(withTurn.policyFor(CallRole.REQUESTER)).isEqualTo(IceTransportPolicy.RELAY);
        assertThat(withTurn.policyFor(CallRole.VOLUNTEER)).isEqualTo(IceTransportPolicy.ALL);
        assertThat(Samples.REACH.policyFor(CallRole.REQUESTER)).isEqualTo(IceTransportPolicy.ALL);
        var open = new Reach(new ReachSettings(List.of(), List.of(), Samples.TURN.turnUrls(), new TurnSecret("north"),
                Duration.ofHours(1), false), time);
        assertThat(open.policyFor(CallRole.REQUESTER)).isEqualTo(IceTransportPolicy.ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "candidate:1 1 udp 1 192.0.2.7 9 typ host", "candidate:1 1 udp 1 192.0.2.7 9 typ srflx raddr 10.0.0.1 rport 9",
            "candidate:1 1 udp 1 192.0.2.7 9 typ host typ relay", "candidate:1 1 udp 1 x.local 9 typ host",
            "candidate:1 1 udp 1 192.0.2.7 9 typ prflx", "192.0.2.7", "candidate:1  1 udp 1 192.0.2.7 9 typ relay"})
    void knowsWhatGivesAnAddressAway(String candidate) {
        assertThat(Samples.candidate(candidate).candidate().givesNoAddressAway()).isFalse();
    }

    @Test
    void letsRelaysThroughWithoutTheAddressThatTheyAreReachedFrom() {
        var relay = Samples.candidate("candidate:1 1 udp 1 198.51.100.2 9 typ relay raddr 192.0.2.7 rport 5 ufrag a")
                .candidate();
        assertThat(relay.givesNoAddressAway()).isTrue();
        assertThat(relay.withoutRelatedAddress().candidate())
                .isEqualTo("candidate:1 1 udp 1 198.51.100.2 9 typ relay raddr 0.0.0.0 rport 0 ufrag a");
        assertThat(Samples.candidate("").candidate().givesNoAddressAway()).isTrue();
    }
}
