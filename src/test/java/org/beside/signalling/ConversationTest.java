package org.beside.signalling;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import org.beside.call.CallRole;
import org.beside.call.Calls;
import org.beside.signalling.Relay.Stay;
import org.junit.jupiter.api.Test;

class ConversationTest {

    private static final String HOST = "candidate:1 1 udp 1 192.0.2.7 9 typ host";
    private static final String RELAY = "candidate:2 1 udp 1 198.51.100.2 9 typ relay raddr 0.0.0.0 rport 0";

    private final Conversation conversation = new Conversation(
            mock(Attendance.class), mock(Calls.class), new Reach(Samples.TURN, Clock.systemUTC()));

    @Test
    void dropsWhatWouldGiveTheRequesterAwayAndPassesTheRestOn() {
        var stay = stay(CallRole.REQUESTER);
        conversation.grant(stay, Samples.candidate(HOST));
        verify(stay, never()).say(any());
        conversation.grant(stay, Samples.candidate(RELAY));
        verify(stay).say(Samples.candidate(RELAY));
        conversation.grant(stay, Samples.candidate(""));
        verify(stay).say(Samples.candidate(""));
    }

    @Test
    void passesOnWhateverAVolunteerHas() {
        var stay = stay(CallRole.VOLUNTEER);
        conversation.grant(stay, Samples.candidate(HOST));
        verify(stay).say(Samples.candidate(HOST));
    }

    private static Stay stay(CallRole role) {
        var stay = mock(Stay.class);
        when(stay.seat()).thenReturn(Samples.seat(Samples.call(), role));
        return stay;
    }
}
