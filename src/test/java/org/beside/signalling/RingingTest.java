package org.beside.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import org.beside.call.Part.Phase;
import org.beside.shared.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the two may say while it rings, and what becomes of it. */
class RingingTest extends AtTheServer {

    private Browser asking;
    private Browser looking;

    @BeforeEach
    void ring() throws Exception {
        phase(Phase.RINGING);
        asking = joins(requester);
        assertThat(asking.hears("joined")).contains("\"phase\":\"ringing\"");
        looking = joinsAnew(volunteer, asking);
    }

    @Test
    void negotiatesAndReleasesTheCandidatesAtTheAnswer() throws Exception {
        // Candidates first: whoever hears the description knows that they have come to the server.
        asking.tell(CANDIDATE);
        asking.tell(OFFER);
        assertThat(looking.hears()).isEqualTo(numbered(OFFER, 1));
        looking.tell(CANDIDATE);
        looking.tell(OFFER);
        asking.hears("description");
        looking.tell(ACCEPT);
        assertThat(looking.hears())
                .isEqualTo("{\"type\":\"answered\",\"n\":2,\"candidates\":[{\"candidate\":\"c\"}]}");
        assertThat(asking.hears("answered")).contains("\"candidates\":[{\"candidate\":\"c\"}]");
        verify(calls).answer(call, volunteer);
    }

    @Test
    void answersOnceHoweverOftenItIsAccepted() throws Exception {
        looking.tell(ACCEPT);
        looking.tell(ACCEPT);
        looking.tell(CANDIDATE);
        looking.hears("answered");
        asking.hears("answered");
        asking.hears("candidate");
        verify(calls).answer(call, volunteer);
    }

    @Test
    void letsOnlyTheVolunteerAccept() throws Exception {
        asking.tell(ACCEPT);
        assertThat(asking.closeCode()).isEqualTo(4403);
        verify(calls, never()).answer(eq(call), any(PersonId.class));
    }

    @Test
    void tellsWhoeverAcceptsTooLateThatNothingCameOfIt() throws Exception {
        scene.inTime = false;
        looking.tell(ACCEPT);
        assertThat(looking.hears("ended")).contains("not-answered");
        assertThat(looking.closeCode()).isEqualTo(1000);
    }

    @Test
    void closesWhenItStopsRinging() throws Exception {
        asking.tell(CANDIDATE);
        stopRinging();
        assertThat(looking.hears()).isEqualTo("{\"type\":\"ended\",\"n\":1,\"reason\":\"not-answered\"}");
        assertThat(asking.hears("ended")).contains("not-answered");
        assertThat(looking.closeCode()).isEqualTo(1000);
        assertThat(asking.closeCode()).isEqualTo(1000);
        verify(calls, never()).lost(eq(call), any());
    }

    @Test
    void hangsUpNothingThatRings() throws Exception {
        asking.tell(HANG_UP);
        assertThat(asking.closeCode()).isEqualTo(4403);
        verify(calls, never()).hangUp(eq(call), any());
    }

    @Test
    void seesNoFirstFrameOfWhatRings() throws Exception {
        looking.tell(FIRST_FRAME);
        assertThat(looking.closeCode()).isEqualTo(4403);
    }

    /** The page of the volunteer has answered: the socket of the requester is away, and hears of it when it is back. */
    @Test
    void answersWhileASocketIsGone() throws Exception {
        asking.vanish();
        looking.hears("peer-left");
        looking.tell(OFFER);
        looking.tell(CANDIDATE);
        looking.tell(ACCEPT);
        looking.hears("answered");
        var again = joins(requester);
        assertThat(again.hears("joined")).contains("\"phase\":\"answered\"");
        again.hears("description");
        again.hears("candidate");
    }

    @Test
    void acceptsOverASocketThatWasResumed() throws Exception {
        var fresh = joins(volunteer);
        var token = tokenIn(fresh.hears("joined"));
        fresh.vanish();
        var again = opens();
        again.resume(token, fresh);
        again.hears("resumed");
        again.tell(ACCEPT);
        again.hears("answered");
    }
}
