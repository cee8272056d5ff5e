package org.beside.matching;

import java.time.Instant;
import org.beside.shared.OfferId;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;

/** One ring of one volunteer for one request. */
record Offer(OfferId id, RequestId request, PersonId volunteer, State state, Instant expiresAt) {

    /** Only a ringing offer can become anything else. */
    enum State { RINGING, ACCEPTED, DECLINED, MISSED, WITHDRAWN }
}
