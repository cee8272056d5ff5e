package org.beside.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet4Address;
import java.util.List;
import org.beside.shell.start.LocalNetwork.Candidate;
import org.junit.jupiter.api.Test;

class LocalNetworkTests {

    private static final Candidate DOCKER = candidate("docker0", "172.17.0.1");
    private static final Candidate PUBLIC = candidate("eth0", "203.0.113.7");
    private static final Candidate WLAN = candidate("wlan0", "192.168.1.20");

    @Test
    void prefersThePrivateAddressOfARealCard() {
        assertThat(LocalNetwork.best(List.of(DOCKER, PUBLIC, WLAN))).contains(WLAN.address());
    }

    @Test
    void prefersARealCardToABridgeOfContainers() {
        assertThat(LocalNetwork.best(List.of(DOCKER, PUBLIC))).contains(PUBLIC.address());
    }

    @Test
    void findsNothingWithoutANetwork() {
        assertThat(LocalNetwork.best(List.of())).isEmpty();
    }

    private static Candidate candidate(String card, String address) {
        return new Candidate(card, Inet4Address.ofLiteral(address));
    }
}
