package org.beside.call;

/** Which side of a call someone is on. */
public enum CallRole {

    /** The person who wants to see something; sends the camera. */
    REQUESTER,

    /** The person who looks; the polite side of the negotiation. */
    VOLUNTEER
}
