package org.beside.moderation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beside.call.Call;
import org.beside.call.Calls;
import org.beside.journey.Journeys;
import org.beside.journey.Recorded;
import org.beside.matching.HelpRequest.AskedAgain;
import org.beside.shared.CallId;
import org.beside.shared.RequestId;
import org.springframework.stereotype.Service;

/** The journeys of single calls, for those who look after people. */
@Service
public class CallJourneys {

    private final Calls calls;
    private final Journeys journeys;

    CallJourneys(Calls calls, Journeys journeys) {
        this.calls = calls;
        this.journeys = journeys;
    }

    /** Empty when there is no such call, or nothing is known of its way. */
    public Optional<CallJourney> of(CallId call) {
        return calls.find(call).map(Call::request).map(this::steps).filter(steps -> !steps.isEmpty())
                .map(CallJourney::new);
    }

    private List<Recorded> steps(RequestId last) {
        var steps = new ArrayList<Recorded>();
        var seen = new HashSet<RequestId>();
        Optional<RequestId> request = Optional.of(last);
        while (request.filter(seen::add).isPresent()) {
            var these = journeys.of(request.get());
            steps.addAll(0, these);
            request = these.stream().filter(step -> step.is(AskedAgain.class)).findFirst()
                    .flatMap(again -> again.detail("continues")).map(id -> new RequestId(UUID.fromString(id)));
        }
        return steps;
    }
}
