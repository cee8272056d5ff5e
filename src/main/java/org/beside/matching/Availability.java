package org.beside.matching;

import java.time.Instant;
import java.util.Optional;
import org.beside.shared.PersonId;

/**
 * Whether a volunteer wants calls, and what they are doing.
 *
 * @param onCallSince   when they last went on call by their own hand; empty when they are off call
 * @param snoozedUntil  until when they wish to be left alone without going off call
 * @param present       whether their page answers
 * @param lastSeen      when it last did
 * @param lastConnected when they last had a connected call; empty when never
 * @param likelihood    their chance to answer a ring soon, from 0 to 1, as their own rings have shown
 */
public record Availability(
        PersonId volunteer, Optional<Instant> onCallSince, Optional<Instant> snoozedUntil, Activity activity,
        boolean present, Instant lastSeen, Optional<Instant> lastConnected, double likelihood) {

    /** What a volunteer is doing; only someone {@code FREE} is rung. */
    public enum Activity { FREE, RINGING, IN_CALL, WRAPPING_UP }

    public boolean onCall() {
        return onCallSince.isPresent();
    }
}
