package org.beside.matching;

import org.beside.shared.OfferId;
import org.beside.shared.PersonId;

/**
 * Lets the two of a ring prepare their call while it still rings. A port, since the door belongs to rooms that look to
 * this one.
 */
public interface EarlyDoor {

    /**
     * A ticket that opens the door of the call to be once, and within a minute; it is a secret. The call has the id of
     * the offer. The caller has made sure that the person is the requester or the volunteer of this offer.
     */
    String ticketFor(OfferId offer, PersonId person);
}
