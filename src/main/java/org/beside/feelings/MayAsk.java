package org.beside.feelings;

import java.time.Clock;
import org.beside.matching.Matching;
import org.beside.people.People;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.springframework.stereotype.Component;

/** Whether somebody wants to be asked how they feel, by what they said in their settings. */
@Component
class MayAsk {

    private final People people;
    private final Prompts prompts;
    private final Matching matching;
    private final FeelingsSettings settings;
    private final Clock clock;

    MayAsk(People people, Prompts prompts, Matching matching, FeelingsSettings settings, Clock clock) {
        this.people = people;
        this.prompts = prompts;
        this.matching = matching;
        this.settings = settings;
        this.clock = clock;
    }

    /** All questions about one request count as once, and so do those about requests that it goes on with. */
    boolean about(RequestId request, PersonId person) {
        return switch (people.preferences(person).asked()) {
            case EVERY_CALL -> true;
            case NEVER -> false;
            case NOW_AND_THEN -> prompts.lastAsked(person, matching.withThoseBefore(request))
                    .map(asked -> !asked.isAfter(clock.instant().minus(settings.nowAndThen()))).orElse(true);
        };
    }
}
