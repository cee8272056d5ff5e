package org.beside.matching.api;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.beside.journey.Journeys;
import org.beside.journey.Recorded;
import org.beside.matching.HelpRequest;
import org.beside.matching.HelpRequest.RequestAnswered;
import org.beside.matching.HelpRequest.State;
import org.beside.matching.HelpRequest.VolunteerRung;
import org.beside.matching.Matching;
import org.beside.matching.Wait;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.beside.shared.api.Problem;
import org.beside.shared.api.Refusal;
import org.springframework.stereotype.Component;

/** Requests as their owners see them. Nobody sees a request that is not theirs. */
@Component
class OwnRequests {

    private final Matching matching;
    private final Journeys journeys;

    OwnRequests(Matching matching, Journeys journeys) {
        this.matching = matching;
        this.journeys = journeys;
    }

    /** @throws Refusal when it is not there, or not theirs */
    HelpRequest find(RequestId id, PersonId owner) {
        return matching.find(id).filter(request -> request.requester().equals(owner))
                .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    RequestStatus statusOf(HelpRequest request) {
        var wait = matching.waitOf(request.id());
        var journey = journeys.of(request.id());
        return new RequestStatus(
                request.id(), request.state(), request.need().text(), request.need().kind(), request.isPrivate(),
                request.askedAt(), request.continues(),
                wait.map(Wait::ringing).orElse(0),
                // Whoever was rung twice is one volunteer.
                journey.stream().filter(step -> step.is(VolunteerRung.class)).map(Recorded::person).distinct().count(),
                wait.map(Wait::daytimes).orElse(Set.of()),
                wait.map(Wait::relaxed).orElse(Set.of()),
                wait.flatMap(Wait::typical).map(Duration::toSeconds),
                Optional.of(request).filter(found -> found.state() == State.STANDING_BY)
                        .map(standingBy -> matching.someoneIsFree(standingBy.id())),
                journey.stream().filter(step -> step.is(RequestAnswered.class))
                        .flatMap(step -> step.detail("call").stream()).map(CallId::parse).findFirst());
    }
}
