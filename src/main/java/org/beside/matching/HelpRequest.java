package org.beside.matching;

import java.time.Instant;
import java.util.Optional;
import org.beside.journey.Touchpoint;
import org.beside.shared.CallId;
import org.beside.shared.OfferId;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;

/**
 * Someone's wish to be helped now.
 *
 * @param isPrivate whether only verified volunteers may see it
 * @param wave      how many waves of volunteers have been rung
 * @param continues the request whose call never connected, and which this one goes on with
 */
public record HelpRequest(
        RequestId id, PersonId requester, Need need, boolean isPrivate, State state, Instant askedAt, int wave,
        Instant givesUpAt, Optional<RequestId> continues) {

    /**
     * A request waits until it is answered, cancelled, or nobody could be found. One that stands by rings nobody: its
     * requester left the line, and is told when somebody is free.
     */
    public enum State {
        WAITING, STANDING_BY, ANSWERED, CANCELLED, UNANSWERED;

        public boolean isOver() {
            return this != WAITING && this != STANDING_BY;
        }
    }

    /** The press on "Call a volunteer". */
    public record RequestAsked(RequestId request, Optional<PersonId> person, Instant at) implements Touchpoint {
    }

    /** A call never connected; its requester is first in line again, with a request that goes on with the earlier. */
    public record AskedAgain(RequestId request, Optional<PersonId> person, RequestId continues, Instant at)
            implements Touchpoint {
    }

    /** The requester pressed "Tell me when someone is free": nobody is rung for now. */
    public record StoodBy(RequestId request, Optional<PersonId> person, Instant at) implements Touchpoint {
    }

    /** Somebody who may help has become free for a requester who stands by. */
    public record SomeoneIsFree(RequestId request, Optional<PersonId> person, Instant at) implements Touchpoint {
    }

    /** Whoever stood by wants to be helped now. */
    public record AskedNow(RequestId request, Optional<PersonId> person, Instant at) implements Touchpoint {
    }

    /** A volunteer's page began to ring. */
    public record VolunteerRung(
            RequestId request, Optional<PersonId> person, OfferId offer, int wave, String reasons, Instant at)
            implements Touchpoint {
    }

    /** A volunteer pressed "Not now". */
    public record OfferDeclined(RequestId request, Optional<PersonId> person, OfferId offer, Instant at)
            implements Touchpoint {
    }

    /** It rang until it stopped by itself. */
    public record OfferMissed(RequestId request, Optional<PersonId> person, OfferId offer, Instant at)
            implements Touchpoint {
    }

    /** One ring too many went unheard: the volunteer is off call until they press again. */
    public record TakenOffCall(RequestId request, Optional<PersonId> person, Instant at) implements Touchpoint {
    }

    /** It stopped ringing because it was no longer needed: someone was faster, the request is over, or the page went away. */
    public record OfferWithdrawn(RequestId request, Optional<PersonId> person, OfferId offer, State because, Instant at)
            implements Touchpoint {
    }

    /** The first volunteer who pressed "Answer". */
    public record RequestAnswered(
            RequestId request, Optional<PersonId> person, PersonId requester, OfferId offer, CallId call, Instant at)
            implements Touchpoint {
    }

    /** The requester pressed "Cancel", or left. */
    public record RequestCancelled(RequestId request, Optional<PersonId> person, Instant at) implements Touchpoint {
    }

    /** Nobody could be found in time. */
    public record RequestUnanswered(RequestId request, Optional<PersonId> person, Instant at) implements Touchpoint {
    }
}
