package org.beside.matching;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What is true of a waiting request right now.
 *
 * @param waited   since the press
 * @param ringing  how many volunteers are being rung at this moment
 * @param everRung how many have been rung in all
 * @param daytimes what time of day it is for those who are being rung
 * @param relaxed  which rules were relaxed to ring those who are being rung
 * @param typical  how long people waited in line in the last hour, when enough were answered to tell
 * @param again    whether this goes on with a request whose call never connected
 * @param isPrivate whether only verified volunteers are rung
 */
public record Wait(
        Duration waited, int ringing, int everRung, Set<Daytime> daytimes, Set<Reason> relaxed,
        Optional<Duration> typical, boolean again,
        boolean isPrivate) {
}
