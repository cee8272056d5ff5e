package org.beside.signalling;

import org.beside.call.CallRole;
import org.beside.call.EndReason;
import org.beside.shared.CallId;
import org.beside.signalling.SignalMessage.FromServer;
import org.beside.signalling.SignalMessage.Relayed;

/**
 * Brings what one side of a call says to the other side. A port: in memory for one node; a form for several nodes has
 * to pass the same contract test. What it holds may be lost: the browsers then connect and negotiate again.
 */
interface Relay {

    /**
     * Takes a seat, in place of any earlier member, who is told so. What this seat had said earlier and nobody has
     * heard is forgotten, since it belongs to a connection that is gone. The member is welcomed before it hears
     * anything else, and then hears what was kept for it, in the order in which it was said.
     */
    Stay join(Seat seat, Member member);

    /**
     * Holds a seat free for somebody who sat there before this server started. Changes nothing for a seat that is
     * taken; the stay that is returned is then not missed.
     */
    Stay expect(Seat seat);

    /** Tells all members why the call is over, and forgets it. Does nothing when that has happened before. */
    void end(CallId call, EndReason reason);

    /** A seat, held by one member from joining until leaving, being displaced, or the end of the call. */
    interface Stay {

        Seat seat();

        /** Whether somebody had left this seat before and it was free since. */
        boolean isReturn();

        /** Says something to the other side, or keeps it within the relay's bounds until that side joins. */
        void say(Relayed message);

        /**
         * Leaves the seat, of which the other side is told.
         *
         * @return false when there was nothing to leave any more
         */
        boolean leave();

        /** Whether the seat has been free ever since this member left it, in a call that has not ended. */
        boolean isMissed();
    }

    /** Whoever sits in a seat. Is called by one thread at a time, and must not call the relay back from there. */
    interface Member {

        void welcome(CallRole role, boolean peerPresent);

        void hear(FromServer message);

        /** Somebody newer has this seat now. */
        void displaced();

        void ended(EndReason reason);
    }
}
