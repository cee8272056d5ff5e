package org.beside.signalling;

import java.time.Duration;
import java.util.UUID;
import org.beside.call.CallRole;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.beside.signalling.SignalMessage.Candidate;
import org.beside.signalling.SignalMessage.Description;

/** What most tests of this room need. */
final class Samples {

    static final SignallingSettings SETTINGS = new SignallingSettings(Duration.ofSeconds(60), 30,
            Duration.ofSeconds(5), Duration.ofSeconds(3), Duration.ofSeconds(10), Duration.ofSeconds(6),
            Duration.ofSeconds(20), Duration.ofSeconds(5), 262_144, 100, 50);

    private Samples() {
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
        return new Description(1, new SessionDescription(SessionDescription.Type.OFFER, sdp));
    }

    static Candidate candidate(String text) {
        return new Candidate(1, new IceCandidate(text, "0", 0, null));
    }
}
