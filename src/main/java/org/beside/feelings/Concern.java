package org.beside.feelings;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.beside.journey.Touchpoint;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;

/**
 * Something that a coordinator looks after, because the person wished it.
 *
 * @param words   what the person would like the coordinator to know
 * @param takenBy the coordinator who looks after it
 */
public record Concern(
        ConcernId id, PersonId person, RequestId request, CallId call, Kind kind, State state,
        Optional<OwnWords> words, Instant openedAt, Optional<PersonId> takenBy) {

    /** Why it was opened: the worst answer with the wish that somebody writes, a heavy call, the wish to talk. */
    public enum Kind { WORST_FEELING, HEAVY, TALK_WANTED }

    /** It is taken by one coordinator, and answered by them or closed. */
    public enum State { OPEN, TAKEN, ANSWERED, CLOSED }

    /**
     * What a coordinator wrote to the person.
     *
     * @param id   by which it is noted as read
     * @param from a human, whose name the person is told
     */
    public record Reply(UUID id, PersonId from, OwnWords words, Instant writtenAt) {
    }

    /** Somebody wishes that a coordinator looks after this, for the first time or anew. */
    public record ConcernOpened(
            RequestId request, CallId call, Kind kind, Optional<PersonId> person, Instant at) implements Touchpoint {
    }

    /** A coordinator looks after it. */
    public record ConcernTaken(RequestId request, CallId call, Kind kind, Optional<PersonId> person, Instant at)
            implements Touchpoint {
    }

    /** A coordinator does not look after it any more; any other may. */
    public record ConcernGivenBack(RequestId request, CallId call, Kind kind, Optional<PersonId> person, Instant at)
            implements Touchpoint {
    }

    /** A coordinator wrote to the person; the words are not part of the journey. */
    public record ConcernAnswered(RequestId request, CallId call, Kind kind, Optional<PersonId> person, Instant at)
            implements Touchpoint {
    }

    /** A coordinator closed it without writing. */
    public record ConcernClosed(RequestId request, CallId call, Kind kind, Optional<PersonId> person, Instant at)
            implements Touchpoint {
    }

    /** The person has read what a coordinator wrote. */
    public record ReplyRead(RequestId request, CallId call, Optional<PersonId> person, Instant at)
            implements Touchpoint {
    }
}
