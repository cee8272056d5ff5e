package org.beside.people;

import java.time.Instant;

/** A volunteer as those who look after this place see them. */
public record Volunteer(Person person, Instant joinedAt) {
}
