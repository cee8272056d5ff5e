package org.beside.matching;

import java.time.Instant;
import java.util.Set;
import org.beside.shared.OfferId;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;

/**
 * One ring at one volunteer for one request.
 *
 * @param reasons    why this volunteer, and which rules were relaxed
 * @param likelihood their chance to answer soon, as it was thought to be when the ring began
 */
record Offer(
        OfferId id, RequestId request, PersonId volunteer, State state, int wave, Set<Reason> reasons,
        double likelihood, Instant rungAt, Instant expiresAt) {

    enum State { RINGING, ACCEPTED, DECLINED, MISSED, WITHDRAWN }
}
