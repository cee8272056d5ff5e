package org.beside.call;

/** Why a call ended. */
public enum EndReason {
    HUNG_UP_BY_REQUESTER,
    HUNG_UP_BY_VOLUNTEER,
    /** One side went away and did not come back in time. */
    LOST,
    /** It was answered, but no picture ever arrived. */
    NEVER_CONNECTED,
    ENDED_BY_MODERATOR
}
