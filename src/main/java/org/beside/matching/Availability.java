package org.beside.matching;

import java.time.Instant;
import java.util.Optional;
import org.beside.shared.PersonId;

/** Whether a volunteer wants calls, and what they are doing. */
public record Availability(
        PersonId volunteer, Optional<Instant> onCallSince, Activity activity, Instant lastSeen,
        Optional<Instant> lastConnected) {

    /** What a volunteer is doing; only someone {@code FREE} is rung. */
    public enum Activity { FREE, RINGING, IN_CALL, WRAPPING_UP }

    public boolean onCall() {
        return onCallSince.isPresent();
    }
}
