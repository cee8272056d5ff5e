package org.beside.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import org.junit.jupiter.api.Test;

/** What is said from one socket to the other, and who is told when one is gone. */
class RelayingTest extends AtTheServer {

    /** As many as a line keeps, and more than the sockets hold: {@link SignallingServer} lets its own hold little. */
    private static final int MORE_THAN_IS_BUFFERED_ON_THE_WAY = 4;

    @Test
    void relaysBothWaysAndEndsForBoth() throws Exception {
        var asking = joins(requester);
        var joined = asking.hears("joined");
        assertThat(joined).isEqualTo("""
                {"type":"joined","role":"requester","polite":false,"phase":"answered","peerPresent":false,\
                "iceServers":[],"iceTransportPolicy":"all","resume":"%s"}""".formatted(tokenIn(joined)));
        asking.tell(OFFER);
        var looking = joins(volunteer);
        assertThat(looking.hears("joined")).contains("\"role\":\"volunteer\",\"polite\":true")
                .contains("\"peerPresent\":true");
        assertThat(looking.hears()).isEqualTo(numbered(OFFER, 1));
        assertThat(asking.hears()).isEqualTo("{\"type\":\"peer-joined\",\"n\":1}");
        looking.tell(CANDIDATE);
        assertThat(asking.hears()).isEqualTo(numbered(CANDIDATE, 2));
        looking.tell(FIRST_FRAME);
        verify(calls, timeout(10_000)).firstFrameSeen(call, volunteer);

        asking.tell(HANG_UP);
        assertThat(asking.hears()).isEqualTo("{\"type\":\"ended\",\"n\":3,\"reason\":\"hung-up-by-requester\"}");
        assertThat(looking.hears()).isEqualTo("{\"type\":\"ended\",\"n\":2,\"reason\":\"hung-up-by-requester\"}");
        assertThat(asking.closeCode()).isEqualTo(1000);
        assertThat(looking.closeCode()).isEqualTo(1000);
        verify(calls, never()).away(eq(call), any(), any());
    }

    /** Candidates before any description are passed on too: it is for the browsers to know what they belong to. */
    @Test
    void passesOnWhatComesInAnyOrder() throws Exception {
        var asking = bothJoined();
        var looking = joinsAnew(volunteer, asking);
        asking.tell(CANDIDATE);
        asking.tell(OFFER);
        looking.hears("candidate");
        looking.hears("description");
    }

    @Test
    void tellsThatAPageIsOutOfSightAndInSightAgain() throws Exception {
        var asking = bothJoined();
        var looking = joinsAnew(volunteer, asking);
        asking.tell(AWAY);
        looking.hears("peer-away");
        asking.tell(BACK);
        looking.hears("peer-back");
        verify(calls, never()).away(eq(call), any(), any());
    }

    @Test
    void endsForTheOtherSideWhenASocketIsDead() throws Exception {
        var asking = bothJoined();
        var dead = joinsAnew(volunteer, asking);
        dead.playDead();
        asking.hears("peer-left");
        assertThat(asking.hears("ended")).contains("lost");
    }

    @Test
    void endsForTheOtherSideWhenASocketVanishes() throws Exception {
        var asking = bothJoined();
        joinsAnew(volunteer, asking).vanish();
        asking.hears("peer-left");
        assertThat(asking.hears("ended")).contains("lost");
        verify(calls).away(eq(call), eq(volunteer), any());
    }

    /** It is told no reason, which would have to wait behind what it does not read. */
    @Test
    void cutsOffASideThatDoesNotReadWhatItIsSent() throws Exception {
        var asking = joins(requester);
        asking.hears("joined");
        try (var deaf = RawSocket.openWithLittleRoom(port)) {
            deaf.send(Frames.text("{\"type\":\"join\",\"ticket\":\"%s\"}".formatted(ticket(volunteer).secret())));
            asking.hears("peer-joined");
            var offer = OFFER.replace("v=0", "v".repeat(60_000));
            for (var number = 0; number < MORE_THAN_IS_BUFFERED_ON_THE_WAY; number++) {
                asking.tell(offer);
            }
            asking.hears("peer-left");
            asking.tell(HANG_UP);
            verify(calls, timeout(5_000)).hangUp(call, requester);
            assertThat(deaf.closeCode()).isEqualTo(RawSocket.NO_CLOSE_FRAME);
        }
    }

    @Test
    void displacesTheOlderSocketOfTheSamePerson() throws Exception {
        var older = joins(requester);
        older.hears();
        joins(requester).hears();
        assertThat(older.closeCode()).isEqualTo(4409);
    }

    @Test
    void takesALongOfferWhole() throws Exception {
        var asking = bothJoined();
        var looking = joinsAnew(volunteer, asking);
        var offer = OFFER.replace("v=0", "v".repeat(60_000));
        asking.tell(offer);
        assertThat(looking.hears()).isEqualTo(numbered(offer, 1));
    }
}
