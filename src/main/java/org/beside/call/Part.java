package org.beside.call;

import java.util.Optional;
import org.beside.matching.Rung;
import org.beside.shared.PersonId;

/** What somebody is to a call, from its ring on. */
public record Part(CallRole role, Phase phase) {

    /** A call rings until it is answered, and is over when it has ended or was not answered. */
    public enum Phase { RINGING, ANSWERED, OVER }

    static Optional<Part> in(Rung rung, PersonId person) {
        var phase = rung.rings() ? Phase.RINGING : Phase.OVER;
        if (person.equals(rung.requester())) {
            return Optional.of(new Part(CallRole.REQUESTER, phase));
        }
        return person.equals(rung.volunteer()) ? Optional.of(new Part(CallRole.VOLUNTEER, phase)) : Optional.empty();
    }
}
