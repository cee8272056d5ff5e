package org.beside.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import org.beside.call.Part.Phase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Pages that lose their sockets and go on. */
class ResumingTest extends AtTheServer {

    @Autowired
    private Lines lines;

    @Test
    void goesOnWhereItWas() throws Exception {
        var asking = joins(requester);
        asking.hears("joined");
        var looking = joins(volunteer);
        var token = tokenIn(looking.hears("joined"));
        asking.hears("peer-joined");
        looking.tell(OFFER);
        asking.hears("description");
        looking.vanish();
        asking.hears("peer-left");
        asking.tell(OFFER);
        asking.tell(CANDIDATE);

        var again = opens();
        again.resume(token, looking);
        assertThat(again.hears()).isEqualTo("{\"type\":\"resumed\",\"received\":1,\"iceServers\":[]}");
        assertThat(again.hears()).isEqualTo(numbered(OFFER, 1));
        assertThat(again.hears()).isEqualTo(numbered(CANDIDATE, 2));
        asking.hears("peer-joined");
        again.tell(CANDIDATE);
        assertThat(asking.hears()).isEqualTo(numbered(CANDIDATE, 5));
        verify(calls, timeout(10_000)).back(call, volunteer);
        verify(calls, never()).lost(eq(call), any());
    }

    @Test
    void hearsNothingTwiceThatItHasAcknowledged() throws Exception {
        var asking = bothJoined();
        var looking = joins(volunteer);
        var token = tokenIn(looking.hears("joined"));
        asking.hears("peer-joined");
        asking.tell(OFFER);
        looking.hears("description");
        var again = opens();
        again.resume(token, looking);
        again.hears("resumed");
        assertThat(looking.closeCode()).isEqualTo(4409);
        asking.tell(CANDIDATE);
        assertThat(again.hears()).isEqualTo(numbered(CANDIDATE, 2));
        verify(calls, never()).away(eq(call), any(), any());
    }

    /** As after a restart: the line is gone, the token in the database is not. */
    @Test
    void joinsAnewWithATokenWhoseLineIsGone() throws Exception {
        var asking = joins(requester);
        var token = tokenIn(asking.hears("joined"));
        lines.find(new Ticket(token)).ifPresent(lines::forget);
        var again = opens();
        again.resume(token, asking);
        var fresh = tokenIn(again.hears("joined"));
        assertThat(fresh).isNotEqualTo(token);
        assertThat(asking.closeCode()).isEqualTo(4409);

        var usedUp = opens();
        usedUp.resume(token, asking);
        assertThat(usedUp.closeCode()).isEqualTo(4401);
    }

    @Test
    void resumesNothingWithATokenThatIsInventedOrForeign() throws Exception {
        var asking = joins(requester);
        asking.hears("joined");
        var invented = opens();
        invented.resume("invented", asking);
        assertThat(invented.closeCode()).isEqualTo(4401);
        var withATicket = opens();
        withATicket.resume(ticket(requester).secret(), asking);
        assertThat(withATicket.closeCode()).isEqualTo(4401);
        var joiningWithAToken = joins(new Ticket(tokenIn(joins(volunteer).hears("joined"))));
        assertThat(joiningWithAToken.closeCode()).isEqualTo(4401);
    }

    @Test
    void resumesNoCallThatIsOver() throws Exception {
        var asking = joins(requester);
        var token = tokenIn(asking.hears("joined"));
        asking.tell(HANG_UP);
        asking.hears("ended");
        assertThat(asking.closeCode()).isEqualTo(1000);
        var again = opens();
        again.resume(token, asking);
        assertThat(again.closeCode()).isEqualTo(4410);
    }

    @Test
    void doesNotResumeOnASocketThatHasJoined() throws Exception {
        var asking = joins(requester);
        var token = tokenIn(asking.hears("joined"));
        asking.resume(token, asking);
        assertThat(asking.closeCode()).isEqualTo(4403);
    }

    @Test
    void closesOnAResumptionThatClaimsToHaveGotMoreThanWasSaid() throws Exception {
        var asking = joins(requester);
        var token = tokenIn(asking.hears("joined"));
        var again = opens();
        again.say("{\"type\":\"resume\",\"token\":\"%s\",\"received\":5}".formatted(token));
        assertThat(again.closeCode()).isEqualTo(4400);
        asking.tell(AWAY);
        var afterwards = opens();
        afterwards.resume(token, asking);
        afterwards.hears("resumed");
    }

    /** Its line is not touched by it, so that a page which waits as it is told goes on where it was. */
    @Test
    void refusesForAWhileAPageThatComesBackTooOften() throws Exception {
        var looking = joins(volunteer);
        looking.hears("joined");
        var latest = joins(requester);
        var token = tokenIn(latest.hears("joined"));
        looking.hears("peer-joined");
        latest.tell(CANDIDATE);
        var refused = comesBack(token, latest);
        for (var round = 0; round < 200 && !refused.isClosed(); round++) {
            latest = refused;
            refused = comesBack(token, latest);
        }
        assertThat(refused.closeCode()).isEqualTo(4429);
        var last = latest;
        await().until(() -> {
            var again = comesBack(token, last);
            again.tell(CANDIDATE);
            return !again.isClosed();
        });
        assertThat(looking.hears()).isEqualTo(numbered(CANDIDATE, 2));
        assertThat(looking.hears()).as("the other side has heard of none of it").isEqualTo(numbered(CANDIDATE, 3));
        verify(calls, never()).away(eq(call), any(), any());
    }

    private Browser comesBack(String token, Browser lost) {
        var again = opens();
        again.resume(token, lost);
        await().until(again::isAnswered);
        return again;
    }

    @Test
    void givesUpALineForWhichTooMuchWasSaid() throws Exception {
        phase(Phase.RINGING);
        var asking = joins(requester);
        asking.hears("joined");
        var looking = joins(volunteer);
        var token = tokenIn(looking.hears("joined"));
        asking.hears("peer-joined");
        looking.vanish();
        asking.hears("peer-left");
        for (var number = 0; number <= Outbox.MOST_KEPT; number++) {
            asking.tell(OFFER);
        }
        asking.tell(AWAY);
        asking.tell(BACK);
        verify(calls, timeout(10_000)).away(eq(call), eq(volunteer), any());
        // Messages of one socket are handled in their order: when this one is, all before it have been.
        asking.say("nonsense");
        assertThat(asking.closeCode()).isEqualTo(4400);
        var again = opens();
        again.resume(token, looking);
        assertThat(again.closeCode()).isEqualTo(4412);
        var anew = opens();
        anew.resume(token, looking);
        anew.hears("joined");
    }
}
