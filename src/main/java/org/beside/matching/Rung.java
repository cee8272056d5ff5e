package org.beside.matching;

import org.beside.shared.PersonId;

/**
 * Whom a ring brings together.
 *
 * @param rings whether it still rings, for a request that still waits
 */
public record Rung(PersonId requester, PersonId volunteer, boolean rings) {
}
