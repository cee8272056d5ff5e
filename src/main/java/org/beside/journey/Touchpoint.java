package org.beside.journey;

import java.time.Instant;
import java.util.Optional;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;

/**
 * Something that happened on a request's way, told in the past tense. Rooms publish touchpoints as application
 * events from within the transaction that changed their own state; {@code journey} stores them in that transaction.
 */
public interface Touchpoint {

    /** The request whose journey this belongs to. */
    RequestId request();

    /** Whom it happened to, or who did it; empty when it was the system itself. */
    Optional<PersonId> person();

    /** When it happened, by the injected clock. */
    Instant at();
}
