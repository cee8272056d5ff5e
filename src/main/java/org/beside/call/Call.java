package org.beside.call;

import java.time.Instant;
import java.util.Optional;
import org.beside.journey.Touchpoint;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;

/** A call between one requester and one volunteer. */
public record Call(
        CallId id, RequestId request, PersonId requester, PersonId volunteer, State state,
        Optional<EndReason> endReason) {

    /** A call is connecting until the volunteer sees the first picture, then live, then ended. */
    public enum State { CONNECTING, LIVE, ENDED }

    /** The side this person is on; empty for anybody else. */
    public Optional<CallRole> roleOf(PersonId person) {
        if (person.equals(requester)) {
            return Optional.of(CallRole.REQUESTER);
        }
        return person.equals(volunteer) ? Optional.of(CallRole.VOLUNTEER) : Optional.empty();
    }

    /** The volunteer saw the first picture. */
    public record FirstFrameSeen(RequestId request, CallId call, Optional<PersonId> person, Instant at)
            implements Touchpoint {
    }

    /**
     * One side's connection to the server was lost, and stayed away for longer than a blink; it may come back. Told when
     * that is known, with the moment in which it began.
     */
    public record SideAway(RequestId request, CallId call, CallRole side, Optional<PersonId> person, Instant at)
            implements Touchpoint {
    }

    /** A moderator stepped in and ended the call. Only moderators read why. */
    public record StoppedByModerator(
            RequestId request, CallId call, String grounds, Optional<PersonId> person, Instant at)
            implements Touchpoint {
    }

    /** A side that was said to be away is here again. */
    public record SideBack(RequestId request, CallId call, CallRole side, Optional<PersonId> person, Instant at)
            implements Touchpoint {
    }
}
