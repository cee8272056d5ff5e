package org.beside.feelings;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import org.beside.matching.HelpRequest;
import org.beside.matching.HelpRequest.State;
import org.beside.matching.Matching;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Closes the questions of pages that have been closed: when their person comes to another page, or after a while. */
@Component
public class Expiry {

    private static final Logger log = LoggerFactory.getLogger(Expiry.class);

    private static final int AT_ONCE = 500;

    private final Prompts prompts;
    private final PromptDesk desk;
    private final Matching matching;
    private final FeelingsSettings settings;
    private final Clock clock;

    Expiry(Prompts prompts, PromptDesk desk, Matching matching, FeelingsSettings settings, Clock clock) {
        this.prompts = prompts;
        this.desk = desk;
        this.matching = matching;
        this.settings = settings;
        this.clock = clock;
    }

    /** This person has come home and left whatever they were asked elsewhere; a question about a wait stays while they wait. */
    public void leave(PersonId person) {
        leaveWhere(person, prompt -> true);
    }

    /** This person answers what is asked after the call of that request; whatever else was open they have left. */
    void leaveAllButAfter(RequestId request, PersonId person) {
        leaveWhere(person, prompt -> !(prompt.request().equals(request) && prompt.moment() == Moment.AFTER));
    }

    private void leaveWhere(PersonId person, Predicate<Prompt> left) {
        prompts.openOf(person).stream().filter(left).filter(prompt -> !waitsStill(prompt)).forEach(desk::expire);
    }

    private boolean waitsStill(Prompt prompt) {
        return prompt.moment() == Moment.WAITING
                && stateOf(prompt.request()).filter(State.WAITING::equals).isPresent();
    }

    private Optional<State> stateOf(RequestId request) {
        return matching.find(request).map(HelpRequest::state);
    }

    @Scheduled(fixedDelayString = "${beside.feelings.tick:1m}")
    void expire() {
        var now = clock.instant();
        for (var due : prompts.openSinceBefore(
                now.minus(settings.expiresAfter()), now.minus(settings.laterAfter()), AT_ONCE)) {
            try {
                desk.expire(due);
            } catch (RuntimeException failure) {
                log.warn("A question could not be closed, and will be tried again", failure);
            }
        }
    }
}
