package org.beside.feelings;

import java.time.Instant;
import java.util.Optional;
import org.beside.call.Call;
import org.beside.call.CallRole;
import org.beside.journey.Touchpoint;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;

/**
 * A question that is put to somebody at one moment. Asked is kept apart from answered, so that a skip is a fact.
 *
 * @param call empty while the person still waits
 */
public record Prompt(
        RequestId request, Optional<CallId> call, PersonId person, CallRole side, Moment moment, Question question) {

    /** Only an asked prompt can become anything else. */
    public enum State { ASKED, ANSWERED, SKIPPED, EXPIRED }

    static Prompt about(Call call, PersonId person, Moment moment, Question question) {
        return new Prompt(call.request(), Optional.of(call.id()), person,
                call.roleOf(person).orElseThrow(NotYourCall::new), moment, question);
    }

    static Prompt whileWaiting(RequestId request, PersonId requester) {
        return new Prompt(
                request, Optional.empty(), requester, CallRole.REQUESTER, Moment.WAITING, Question.FEELING);
    }

    /** Somebody was asked. */
    public record PromptAsked(
            RequestId request, Optional<CallId> call, Moment moment, Question question, CallRole side,
            Optional<PersonId> person, Instant at) implements Touchpoint {
    }

    /** Somebody said how they feel. */
    public record FeelingAnswered(
            RequestId request, Optional<CallId> call, Moment moment, CallRole side, Feeling feeling,
            Optional<PersonId> person, Instant at) implements Touchpoint {
    }

    /** Somebody chose words for how they feel; the words stand one after the other, with a space between. */
    public record FeelingWordsChosen(
            RequestId request, Optional<CallId> call, Moment moment, CallRole side, String words,
            Optional<PersonId> person, Instant at) implements Touchpoint {
    }

    /** The requester said whether they got what they needed. */
    public record NeedMetAnswered(
            RequestId request, Optional<CallId> call, Moment moment, CallRole side, NeedMet met,
            Optional<PersonId> person, Instant at) implements Touchpoint {
    }

    /** The volunteer guessed how the requester felt. */
    public record RequesterGuessed(
            RequestId request, Optional<CallId> call, Moment moment, CallRole side, Feeling guess,
            Optional<PersonId> person, Instant at) implements Touchpoint {
    }

    /** Somebody said something in their own words; the words themselves are not part of the journey. */
    public record WordsGiven(
            RequestId request, Optional<CallId> call, Moment moment, CallRole side, Optional<PersonId> person,
            Instant at) implements Touchpoint {
    }

    /** Somebody preferred not to answer. */
    public record PromptSkipped(
            RequestId request, Optional<CallId> call, Moment moment, Question question, CallRole side,
            Optional<PersonId> person, Instant at) implements Touchpoint {
    }

    /** The page was closed, or stood open for too long, before anything was said. */
    public record PromptExpired(
            RequestId request, Optional<CallId> call, Moment moment, Question question, CallRole side,
            Optional<PersonId> person, Instant at) implements Touchpoint {
    }
}
