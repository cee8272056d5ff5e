package org.beside.people;

import org.beside.shared.PersonId;

/**
 * Something that decides with whom this person is matched is not what it was: languages, time zone, quiet hours, style,
 * verification, standing, or what they have been told. Published within the transaction of the change, so whoever keeps
 * a copy listens for its commit.
 */
public record PersonChanged(PersonId person) {
}
