package org.beside.signalling;

import java.util.Optional;
import org.beside.signalling.Relay.Absence;
import org.beside.signalling.Relay.Stay;
import org.beside.signalling.SignalMessage.Relayed;

/** A member's stay in a room of this node. */
final class Sitting implements Stay {

    private final Room room;
    private final Seat seat;
    private final boolean isReturn;

    Sitting(Room room, Seat seat, boolean isReturn) {
        this.room = room;
        this.seat = seat;
        this.isReturn = isReturn;
    }

    @Override
    public Seat seat() {
        return seat;
    }

    @Override
    public boolean isReturn() {
        return isReturn;
    }

    @Override
    public boolean isAnswered() {
        return room.isAnswered();
    }

    @Override
    public void say(Relayed message) {
        room.say(this, message);
    }

    @Override
    public void outOfSight(boolean away) {
        room.outOfSight(this, away);
    }

    @Override
    public Optional<Absence> leave() {
        return room.leave(this);
    }

    @Override
    public boolean comeBack() {
        return room.comeBack(this);
    }
}
