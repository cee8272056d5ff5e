package org.beside.matching;

import java.time.Duration;

/**
 * What is true of a waiting request right now.
 *
 * @param waited      since the press
 * @param ringing     how many volunteers are being rung at this moment
 * @param everRung    how many have been rung in all
 */
public record Wait(Duration waited, int ringing, int everRung) {
}
