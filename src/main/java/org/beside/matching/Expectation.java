package org.beside.matching;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a volunteer may honestly expect.
 *
 * @param onCallSince    when they last went on call
 * @param callsLastMonth how many rings they answered in the last 30 days
 * @param oneCallIn      how long it takes at this hour, on average, until someone asks who speaks one of their
 *                       languages; empty when too few have asked to tell
 */
public record Expectation(Optional<Instant> onCallSince, int callsLastMonth, Optional<Duration> oneCallIn) {
}
