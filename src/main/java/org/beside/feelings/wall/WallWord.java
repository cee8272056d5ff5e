package org.beside.feelings.wall;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.beside.journey.Touchpoint;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;

/** Own words that somebody gave for the wall. Whose they are is known to nobody who reads them. */
public record WallWord(WallWordId id, String text, State state) {

    /** They stand on the wall only when an admin has read them. What was kept back stays so. */
    public enum State {
        OFFERED, SHOWN, KEPT_BACK;

        /** The states in which this may be decided. */
        Set<State> follows() {
            return switch (this) {
                case OFFERED -> Set.of();
                case SHOWN -> Set.of(OFFERED);
                case KEPT_BACK -> Set.of(OFFERED, SHOWN);
            };
        }
    }

    @Override
    public String toString() {
        return "(own words, %s)".formatted(state);
    }

    /** Somebody gave their own words for the wall. */
    public record WordsOffered(RequestId request, CallId call, Optional<PersonId> person, Instant at)
            implements Touchpoint {
    }

    /** An admin has read them and let them stand on the wall. */
    public record WordsShown(RequestId request, CallId call, Optional<PersonId> person, Instant at)
            implements Touchpoint {
    }

    /** An admin has read them and does not let them stand on the wall. */
    public record WordsKeptBack(RequestId request, CallId call, Optional<PersonId> person, Instant at)
            implements Touchpoint {
    }

    /** Whoever gave them has taken them back. */
    public record WordsWithdrawn(RequestId request, CallId call, Optional<PersonId> person, Instant at)
            implements Touchpoint {
    }
}
