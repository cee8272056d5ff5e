package org.beside.feelings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.beside.call.Calls;
import org.beside.call.PastCall;
import org.beside.feelings.Prompts.Felt;
import org.beside.journey.Touchpoint;
import org.beside.people.Bonds;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is offered after a call that felt bad. It is said once, and nothing is done without the person's wish. */
@Service
@Transactional
public class Aftercare {

    private static final int LOOK_BACK = 10;
    /** The smallest time that a database tells apart. */
    private static final Duration A_MOMENT = Duration.of(1, ChronoUnit.MICROS);

    private final Prompts prompts;
    private final Feelings feelings;
    private final Calls calls;
    private final Bonds bonds;
    private final Concerns concerns;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Aftercare(
            Prompts prompts, Feelings feelings, Calls calls, Bonds bonds, Concerns concerns,
            ApplicationEventPublisher events, Clock clock) {
        this.prompts = prompts;
        this.feelings = feelings;
        this.calls = calls;
        this.bonds = bonds;
        this.concerns = concerns;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A call that felt bad, and what may be done about it.
     *
     * @param twice      whether the call directly before it felt bad too
     * @param goodBefore the last call that felt good, with somebody else whom they could meet again
     */
    public record BadCall(CallId call, Feeling feeling, boolean twice, Optional<PastCall> goodBefore) {
    }

    /** The home page spoke of a call that felt bad. */
    public record BadCallSpokenOf(RequestId request, CallId call, Optional<PersonId> person, Instant at)
            implements Touchpoint {
    }

    /** The person's last call, if it felt bad and nobody has spoken of it; from now on somebody has. */
    public Optional<BadCall> speakOf(PersonId person) {
        var felt = prompts.feltAfterCalls(person, LOOK_BACK);
        if (felt.isEmpty() || felt.getFirst().spokenOf() || !felt.getFirst().feeling().isBad()) {
            return Optional.empty();
        }
        var last = felt.getFirst();
        var now = clock.instant();
        if (!prompts.speakOf(last.call(), person, now)) {
            return Optional.empty();
        }
        events.publishEvent(new BadCallSpokenOf(
                feelings.endedCall(last.call(), person).request(), last.call(), Optional.of(person), now));
        var other = feelings.other(last.call(), person);
        return Optional.of(new BadCall(last.call(), last.feeling(), twice(person, felt), felt.stream()
                .filter(before -> before.feeling().isGood())
                .filter(before -> mayWish(person, feelings.other(before.call(), person), other)).findFirst()
                .flatMap(before -> calls.past(before.call()))));
    }

    /** Two in a row: none came about between the last two of which this person told how they felt. */
    private boolean twice(PersonId person, List<Felt> felt) {
        return felt.size() > 1 && felt.get(1).feeling().isBad()
                && calls.lastOf(person, end(felt.get(1)).plus(A_MOMENT), end(felt.getFirst()).minus(A_MOMENT)).isEmpty();
    }

    private Instant end(Felt felt) {
        return calls.past(felt.call()).map(PastCall::endedAt).orElseThrow(NotYourCall::new);
    }

    /** A coordinator is to get in touch about this call, with what the person would like them to know. */
    public void askForATalk(CallId call, PersonId person, Optional<OwnWords> words) {
        concerns.open(Concern.Kind.TALK_WANTED, feelings.endedCall(call, person), person, words);
    }

    private boolean mayWish(PersonId person, PersonId before, PersonId lately) {
        return !before.equals(lately) && !bonds.separatedFrom(person).contains(before)
                && !bonds.wishedAgain(person, before);
    }
}
