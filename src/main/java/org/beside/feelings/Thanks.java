package org.beside.feelings;

import java.time.Instant;
import java.util.Optional;
import org.beside.call.CallRole;
import org.beside.journey.Touchpoint;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;

/** A thank-you after a call. It says nothing of how anybody felt. */
public record Thanks(CallId call, PersonId from, PersonId to, Optional<ThankWords> words, Instant givenAt) {

    /** Somebody thanked the other; the words themselves are not part of the journey. */
    public record ThanksGiven(RequestId request, CallId call, CallRole side, Optional<PersonId> person, Instant at)
            implements Touchpoint {
    }

    /** The other has been shown the thank-you. */
    public record ThanksSeen(RequestId request, CallId call, CallRole side, Optional<PersonId> person, Instant at)
            implements Touchpoint {
    }
}
