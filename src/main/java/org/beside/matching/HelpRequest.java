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
 * @param wave how many waves of volunteers have been rung
 */
public record HelpRequest(
        RequestId id, PersonId requester, Need need, State state, Instant askedAt, int wave, Instant givesUpAt) {

    /** A request waits until it is answered, cancelled, or nobody could be found. */
    public enum State { WAITING, ANSWERED, CANCELLED, UNANSWERED }

    /** The press on "Call a volunteer". */
    public record RequestAsked(RequestId request, Optional<PersonId> person, Instant at) implements Touchpoint {
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

    /** It stopped ringing because it was no longer needed: someone was faster, or the request is over. */
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
