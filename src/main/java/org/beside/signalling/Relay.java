package org.beside.signalling;

import java.util.Optional;
import org.beside.call.CallRole;
import org.beside.call.Part.Phase;
import org.beside.shared.CallId;
import org.beside.signalling.SignalMessage.NumberedFromServer;
import org.beside.signalling.SignalMessage.Relayed;

/**
 * Brings what one side of a call says to the other side, and holds candidates back until the ring is answered. A port:
 * in memory for one node; a form for several nodes has to pass the same contract test, and the members it tells things
 * may then be on other nodes. What it holds may be lost: the browsers then connect and negotiate again.
 */
interface Relay {

    /**
     * Takes a seat, in place of any earlier member, who is told so. What this seat had said earlier and nobody has
     * heard is forgotten, since it belongs to a connection that is gone. The member is welcomed before it hears
     * anything else, and then hears what was kept for it, in the order in which it was said.
     *
     * @param phase as the caller knows it, not over; the relay may have heard of the answer before, or hear of it now
     */
    Stay join(Seat seat, Phase phase, Member member);

    /**
     * Begins to wait for somebody who has to be there: who was before this server started, or whose ring has just been
     * answered. The absence that is returned does not last when the seat is taken and its member present.
     */
    Absence expect(Seat seat);

    /**
     * The ring is answered: tells both sides, and then each what the other's candidates are. Does nothing when that has
     * happened before.
     */
    void answer(CallId call);

    /** Tells all members why the room closes, and forgets it. Does nothing when that has happened before. */
    void end(CallId call, Ending reason);

    /** A seat, held by one member from joining until being displaced or the end of the call. */
    interface Stay {

        Seat seat();

        /** Whether this seat was waited for when it was taken. */
        boolean isReturn();

        boolean isAnswered();

        /** Says something to the other side, and keeps it within bounds for a newer member when that side is absent. */
        void say(Relayed message);

        /** The page is out of sight, or in sight again, of which the other side is told. */
        void outOfSight(boolean away);

        /**
         * The member cannot be reached, of which the other side is told; it hears on, for it may come back.
         *
         * @return empty when the seat is no longer the member's, or it is absent already
         */
        Optional<Absence> leave();

        /**
         * The member can be reached again and has all that it heard meanwhile. The other side is told.
         *
         * @return false when the seat is no longer the member's, or it was not absent
         */
        boolean comeBack();
    }

    /** A time in which a seat is waited for. */
    interface Absence {

        /** Whether it has lasted until now, in a call that has not ended. */
        boolean lasts();
    }

    /** Whoever sits in a seat. Is called by one thread at a time, and must not call the relay back from there. */
    interface Member {

        void welcome(CallRole role, Phase phase, boolean peerPresent);

        /** @param message not yet numbered */
        void hear(NumberedFromServer message);

        /** Somebody newer has this seat now. */
        void displaced();

        void ended(Ending reason);
    }
}
