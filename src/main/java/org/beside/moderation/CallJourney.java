package org.beside.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beside.call.Call.SideBack;
import org.beside.call.CallEnded;
import org.beside.call.EndReason;
import org.beside.journey.Recorded;
import org.beside.journey.Touchpoint;
import org.beside.matching.HelpRequest.AskedAgain;
import org.beside.matching.HelpRequest.OfferDeclined;
import org.beside.matching.HelpRequest.OfferMissed;
import org.beside.matching.HelpRequest.RequestAnswered;
import org.beside.matching.HelpRequest.VolunteerRung;
import org.beside.shared.PersonId;

/**
 * The whole way to one call and from it, in the order in which it happened: where an earlier call never connected, it
 * begins with that one.
 */
public record CallJourney(List<Recorded> steps) {

    /** When somebody first asked. */
    public Instant began() {
        return steps.getFirst().at();
    }

    /** From the first asking until the last answer. */
    public Optional<Duration> waited() {
        return steps.stream().filter(step -> step.is(RequestAnswered.class)).reduce((earlier, later) -> later)
                .map(answered -> Duration.between(began(), answered.at()));
    }

    /** Whoever asked. */
    public Optional<PersonId> requester() {
        return steps.getFirst().person();
    }

    /** Everybody who was rung, in the order in which it first rang at them. */
    public List<PersonId> volunteers() {
        return of(VolunteerRung.class).flatMap(rung -> rung.person().stream()).distinct().toList();
    }

    /** How many different volunteers were rung. */
    public long rung() {
        return volunteers().size();
    }

    /** How many rings went to somebody who had been rung before. */
    public long rungAgain() {
        return of(VolunteerRung.class).count() - rung();
    }

    public long declined() {
        return of(OfferDeclined.class).count();
    }

    public long missed() {
        return of(OfferMissed.class).count();
    }

    /** How often the request was handed on because a call never connected. */
    public long handOffs() {
        return of(AskedAgain.class).count();
    }

    /** How often a side was away and came back. */
    public long reconnects() {
        return of(SideBack.class).count();
    }

    /** How the last call ended. */
    public Optional<EndReason> ended() {
        return of(CallEnded.class).reduce((earlier, later) -> later).flatMap(ended -> ended.detail("reason"))
                .map(EndReason::valueOf);
    }

    private Stream<Recorded> of(Class<? extends Touchpoint> kind) {
        return steps.stream().filter(step -> step.is(kind));
    }
}
