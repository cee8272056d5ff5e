package org.beside.feelings;

import java.util.Optional;
import org.beside.call.CallRole;
import org.beside.matching.OnCall;
import org.beside.matching.Snooze;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** "That was heavy": a volunteer is left alone for as long as they like, and a coordinator is told. */
@Service
@Transactional
public class HeavyCalls {

    private final Feelings feelings;
    private final Concerns concerns;
    private final OnCall onCall;

    HeavyCalls(Feelings feelings, Concerns concerns, OnCall onCall) {
        this.feelings = feelings;
        this.concerns = concerns;
        this.onCall = onCall;
    }

    /**
     * They are off call until they come back, or until they say for how long.
     *
     * @throws NotYourCall when they were not the volunteer of this call
     */
    public void heavy(CallId callId, PersonId volunteer) {
        var call = feelings.endedCall(callId, volunteer);
        if (call.roleOf(volunteer).filter(CallRole.VOLUNTEER::equals).isEmpty()) {
            throw new NotYourCall();
        }
        onCall.end(volunteer);
        concerns.open(Concern.Kind.HEAVY, call, volunteer, Optional.empty());
    }

    /** They come back by themselves after that time. */
    public void leaveAloneFor(PersonId volunteer, Snooze length) {
        onCall.leaveAloneFor(volunteer, length);
    }
}
