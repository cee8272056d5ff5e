package org.beside.feelings;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.beside.call.Call;
import org.beside.call.CallRole;
import org.beside.journey.Touchpoint;
import org.beside.people.Bonds;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether the two of a call would like to meet again. The other person is told nothing. */
@Service
@Transactional
public class Meetings {

    private final Feelings feelings;
    private final Bonds bonds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Meetings(Feelings feelings, Bonds bonds, ApplicationEventPublisher events, Clock clock) {
        this.feelings = feelings;
        this.bonds = bonds;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody would like to meet the other again. */
    public record AgainWished(RequestId request, CallId call, CallRole side, Optional<PersonId> person, Instant at)
            implements Touchpoint {
    }

    /** Somebody does not want to meet the other again. It is no mark against the other. */
    public record ApartWished(RequestId request, CallId call, CallRole side, Optional<PersonId> person, Instant at)
            implements Touchpoint {
    }

    /** @throws NotYourCall when it is not theirs */
    public void again(CallId callId, PersonId person) {
        var call = feelings.endedCall(callId, person);
        var other = feelings.other(callId, person);
        if (!bonds.wishedAgain(person, other)) {
            bonds.wishAgain(person, other);
            events.publishEvent(new AgainWished(
                    call.request(), callId, side(call, person), Optional.of(person), clock.instant()));
        }
    }

    /** @throws NotYourCall when it is not theirs */
    public void apart(CallId callId, PersonId person) {
        var call = feelings.endedCall(callId, person);
        var other = feelings.other(callId, person);
        if (!bonds.hasSeparated(person, other)) {
            bonds.separate(person, other);
            events.publishEvent(new ApartWished(
                    call.request(), callId, side(call, person), Optional.of(person), clock.instant()));
        }
    }

    /** Whether this person has said that they do not want to meet the other of this call again. */
    @Transactional(readOnly = true)
    public boolean areApart(CallId call, PersonId person) {
        return bonds.hasSeparated(person, feelings.other(call, person));
    }

    private static CallRole side(Call call, PersonId person) {
        return call.roleOf(person).orElseThrow();
    }
}
