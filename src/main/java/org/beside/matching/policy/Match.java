package org.beside.matching.policy;

import java.util.EnumSet;
import org.beside.matching.Reason;
import org.beside.shared.PersonId;

/**
 * A volunteer who may be rung, and why.
 *
 * @param likelihood their chance to answer soon, from 0 to 1
 */
public record Match(PersonId volunteer, EnumSet<Reason> reasons, double likelihood) {
}
