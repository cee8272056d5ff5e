package org.beside.call;

import org.beside.shared.CallId;
import org.beside.shared.PersonId;

/** Lets the people of a call in. A port, since the door is the signalling's, which already looks to this room. */
public interface Doorkeeper {

    /**
     * A ticket that opens the door once, and within a minute; it is a secret. The caller has made sure that the person
     * is part of this call.
     */
    String ticketFor(CallId call, PersonId person);
}
