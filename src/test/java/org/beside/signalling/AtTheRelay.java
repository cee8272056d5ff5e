package org.beside.signalling;

import org.beside.call.CallRole;
import org.beside.shared.CallId;
import org.beside.signalling.SignalMessage.PeerJoined;
import org.junit.jupiter.api.BeforeEach;

/** Two sides of a call, and the relay that stands between them, whatever its form. */
abstract class AtTheRelay {

    static final PeerJoined JOINED = new PeerJoined(SignalMessage.UNNUMBERED);

    final CallId call = Samples.call();
    final Seat requesting = Samples.seat(call, CallRole.REQUESTER);
    final Seat volunteering = Samples.seat(call, CallRole.VOLUNTEER);
    final Listening requester = new Listening();
    final Listening volunteer = new Listening();
    Relay relay;

    abstract Relay relay();

    @BeforeEach
    void open() {
        relay = relay();
    }
}
