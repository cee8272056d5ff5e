package org.beside.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.beside.shared.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.util.AlternativeJdkIdGenerator;

/** A real child process with real peers, and a caller beside it who is a peer of the same library. */
@Timeout(60)
class TestPeersTests {

    private static final Duration SOON = Duration.ofSeconds(15);

    private TestPeers peers = peers(3, Duration.ofSeconds(30), 200);

    @BeforeAll
    static void nativeLibraryLoads() {
        NativePeers.assumePossible();
    }

    @AfterEach
    void endChild() {
        peers.end();
    }

    @Test
    void picturesGoOutAndComeBack() throws Exception {
        try (var caller = new Caller()) {
            caller.accept(peers.answer(somebody(), new Offer(caller.offer())));
            caller.showUntil(() -> caller.framesSeen() > 5 && caller.wasSeen(), SOON);
            assertThat(caller.framesSeen()).isGreaterThan(5);
            assertThat(caller.wasSeen()).isTrue();
        }
        eventually(() -> peers.inUse() == 0);
    }

    @Test
    void nextCheckWorksAgainAfterChildWasKilled() throws Exception {
        try (var caller = new Caller()) {
            peers.answer(somebody(), new Offer(caller.offer()));
            var first = peers.childProcess().orElseThrow();
            first.destroyForcibly().waitFor();
            eventually(() -> peers.childProcess().isEmpty());
            assertThat(peers.inUse()).isZero();
            assertThat(peers.answer(somebody(), new Offer(caller.offer()))).startsWith("v=0");
            assertThat(peers.childProcess().orElseThrow().pid()).isNotEqualTo(first.pid());
        }
    }

    @Test
    void fourthPersonIsAskedToWaitAndTheSamePersonStartsAnew() throws Exception {
        try (var caller = new Caller()) {
            var offer = new Offer(caller.offer());
            var first = somebody();
            peers.answer(first, offer);
            peers.answer(somebody(), offer);
            peers.answer(somebody(), offer);
            assertThatThrownBy(() -> peers.answer(somebody(), offer)).isInstanceOf(PeersBusy.class);
            assertThat(peers.answer(first, offer)).startsWith("v=0");
            assertThat(peers.inUse()).isEqualTo(3);
        }
    }

    @Test
    void brokenOffersAreRefusedAndBreakNothing() throws Exception {
        try (var caller = new Caller()) {
            var good = caller.offer();
            for (var broken : List.of(
                    "v=0\r\nm=video nonsense\r\n",
                    good.substring(0, good.indexOf("m=video")) + "m=video 9 UDP/TLS/RTP/SAVPF\r\n",
                    good.replace("a=fingerprint", "a=fingerprinted"),
                    good.replaceAll("a=ice-ufrag:.*", "a=ice-ufrag:\0"))) {
                assertThatThrownBy(() -> peers.answer(somebody(), new Offer(broken))).isInstanceOf(MalformedOffer.class);
            }
            eventually(() -> peers.inUse() == 0);
            var child = peers.childProcess().orElseThrow();
            assertThat(peers.answer(somebody(), new Offer(good))).startsWith("v=0");
            assertThat(peers.childProcess()).contains(child);
        }
    }

    @Test
    void peersEndByThemselves() throws Exception {
        peers = peers(3, Duration.ofSeconds(1), 200);
        try (var caller = new Caller()) {
            peers.answer(somebody(), new Offer(caller.offer()));
            eventually(() -> peers.inUse() == 0);
        }
    }

    @Test
    void childIsReplacedAfterItsChecksAndEndsWithItsLastPeer() throws Exception {
        peers = peers(3, Duration.ofSeconds(2), 1);
        try (var caller = new Caller()) {
            var offer = new Offer(caller.offer());
            peers.answer(somebody(), offer);
            var worn = peers.childProcess().orElseThrow();
            peers.answer(somebody(), offer);
            assertThat(peers.childProcess().orElseThrow().pid()).isNotEqualTo(worn.pid());
            assertThat(worn.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void childEndsWithTheServer() throws Exception {
        try (var caller = new Caller()) {
            peers.answer(somebody(), new Offer(caller.offer()));
            var child = peers.childProcess().orElseThrow();
            peers.end();
            assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void switchedOffThereAreNone() {
        assertThatThrownBy(() -> peers(0, SOON, 1).answer(somebody(), new Offer("v=0\r\nm=video 9 x\r\n")))
                .isInstanceOf(NoPeersHere.class);
    }

    private static TestPeers peers(int limit, Duration lasting, int checksPerChild) {
        var settings = new PracticeSettings(limit, lasting, 6, Duration.ofSeconds(20), checksPerChild, 400, 0, 0);
        return new TestPeers(settings, new StunSettings(List.of()), new AlternativeJdkIdGenerator(), Clock.systemUTC());
    }

    private static PersonId somebody() {
        return PersonId.parse(UUID.randomUUID().toString());
    }

    private static void eventually(Callable<Boolean> condition) throws Exception {
        Caller.await(condition, SOON);
        assertThat(condition.call()).isTrue();
    }
}
