package org.beside.signalling;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.beside.call.CallRole;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.beside.signalling.SignalMessage.Candidate;
import org.beside.signalling.SignalMessage.Description;

/** What most tests of this room need. */
final class Samples {

    static final SignallingSettings SETTINGS = settings(Duration.ofSeconds(45));
    static final ReachSettings NO_SERVERS = new ReachSettings(
            List.of(), List.of(), List.of(), new TurnSecret(""), Duration.ofHours(1), true);
    static final ReachSettings TURN = new ReachSettings(
            List.of(), List.of("stun:turn.example.org:3478"), List.of("turn:turn.example.org:3478"),
            new TurnSecret("north"), Duration.ofHours(1), true);
    static final Reach REACH = new Reach(NO_SERVERS, Clock.systemUTC());

    private Samples() {
    }

    static SignallingSettings settings(Duration grace) {
        return new SignallingSettings(Duration.ofSeconds(60), 30, 30, Duration.ofSeconds(5), Duration.ofSeconds(3),
                Duration.ofSeconds(10), grace, Duration.ofSeconds(5), Duration.ofSeconds(5), 262_144, 100, 50);
    }

    static Seat seat(CallId call, CallRole role) {
        return new Seat(call, role, person());
    }

    static CallId call() {
        return new CallId(UUID.randomUUID());
    }

    static PersonId person() {
        return new PersonId(UUID.randomUUID());
    }

    static Description offer(String sdp) {
        return new Description(SignalMessage.UNNUMBERED, new SessionDescription(SessionDescription.Type.OFFER, sdp));
    }

    static Candidate candidate(String text) {
        return new Candidate(SignalMessage.UNNUMBERED, new IceCandidate(text, "0", 0, null));
    }
}
