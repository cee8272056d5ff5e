package org.beside.feelings;

import java.time.Instant;
import java.util.Optional;
import org.beside.call.CallRole;
import org.beside.journey.Touchpoint;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;

/** A question that was put to one side of a call. Asked is kept apart from answered, so that a skip is a fact. */
public record Prompt(CallId call, PersonId person, Moment moment, Question question, State state) {

    /** Only an asked prompt can become anything else. */
    public enum State { ASKED, ANSWERED, SKIPPED, EXPIRED }

    /** Somebody was asked. */
    public record PromptAsked(
            RequestId request, CallId call, Question question, CallRole side, Optional<PersonId> person, Instant at)
            implements Touchpoint {
    }

    /** Somebody said how they feel. */
    public record FeelingAnswered(
            RequestId request, CallId call, CallRole side, Feeling feeling, Optional<PersonId> person, Instant at)
            implements Touchpoint {
    }

    /** The requester said whether they got what they needed. */
    public record NeedMetAnswered(
            RequestId request, CallId call, CallRole side, NeedMet met, Optional<PersonId> person, Instant at)
            implements Touchpoint {
    }

    /** Somebody said something in their own words; the words themselves are not part of the journey. */
    public record WordsGiven(RequestId request, CallId call, CallRole side, Optional<PersonId> person, Instant at)
            implements Touchpoint {
    }

    /** Somebody preferred not to answer. */
    public record PromptSkipped(
            RequestId request, CallId call, Question question, CallRole side, Optional<PersonId> person, Instant at)
            implements Touchpoint {
    }
}
