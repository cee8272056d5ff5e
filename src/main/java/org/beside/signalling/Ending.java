package org.beside.signalling;

import org.beside.call.EndReason;

/** Why a room closes: its call has ended, or its ring was not answered and no call came of it. */
enum Ending {
    HUNG_UP_BY_REQUESTER,
    HUNG_UP_BY_VOLUNTEER,
    LOST,
    NEVER_CONNECTED,
    ENDED_BY_MODERATOR,
    NOT_ANSWERED;

    static Ending of(EndReason reason) {
        return switch (reason) {
            case HUNG_UP_BY_REQUESTER -> HUNG_UP_BY_REQUESTER;
            case HUNG_UP_BY_VOLUNTEER -> HUNG_UP_BY_VOLUNTEER;
            case LOST -> LOST;
            case NEVER_CONNECTED -> NEVER_CONNECTED;
            case ENDED_BY_MODERATOR -> ENDED_BY_MODERATOR;
        };
    }
}
