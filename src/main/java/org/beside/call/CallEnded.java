package org.beside.call;

import java.time.Instant;
import java.util.Optional;
import org.beside.journey.Touchpoint;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;

/** The call is over, for this reason; the person is who hung up, who was lost, or the moderator who ended it. */
public record CallEnded(RequestId request, CallId call, EndReason reason, Optional<PersonId> person, Instant at)
        implements Touchpoint {
}
