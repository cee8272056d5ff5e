package org.beside.journey;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;

/**
 * A touchpoint as the journey remembers it.
 *
 * @param order   later touchpoints of one request have a greater number
 * @param kind    the simple name of the event, such as {@code RequestAnswered}
 * @param details the event's other components by name, as text
 */
public record Recorded(
        long order, RequestId request, String kind, Optional<PersonId> person, Instant at, Map<String, String> details) {

    public boolean is(Class<? extends Touchpoint> event) {
        return kind.equals(event.getSimpleName());
    }

    /** The component of that name, where this kind of touchpoint has one. */
    public Optional<String> detail(String name) {
        return Optional.ofNullable(details.get(name));
    }
}
