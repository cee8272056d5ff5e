package org.beside.matching.policy;

import java.time.Instant;
import org.beside.shared.PersonId;

/** A volunteer who is being rung, since when, and what their chance to answer was thought to be. */
public record Ringing(PersonId volunteer, double likelihood, Instant since) {
}
