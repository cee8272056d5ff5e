package org.beside.signalling;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.beside.call.CallRole;
import org.beside.call.EndReason;
import org.beside.signalling.Relay.Member;
import org.beside.signalling.Relay.Stay;
import org.beside.signalling.SignalMessage.PeerJoined;
import org.beside.signalling.SignalMessage.PeerLeft;
import org.beside.signalling.SignalMessage.Relayed;

/**
 * One call in memory. Members are told things under the room's lock, which makes the order of arrival the order of
 * delivery. A member that is slow to take them delays nobody but the other one, and not for longer than
 * {@link SignallingSettings#sendWithin()}.
 */
final class Room {

    private final Map<CallRole, Chair> chairs = new EnumMap<>(
            Map.of(CallRole.REQUESTER, new Chair(), CallRole.VOLUNTEER, new Chair()));
    private boolean ended;

    /** Empty when the room has ended. */
    synchronized Optional<Stay> join(Seat seat, Member member) {
        if (ended) {
            return Optional.empty();
        }
        var own = own(seat);
        var across = across(seat);
        var stay = new Sitting(seat, own.isLeft());
        own.seat(stay, member);
        member.welcome(seat.role(), across.isTaken());
        across.tell(peer -> peer.hear(new PeerJoined(SignalMessage.UNNUMBERED)));
        across.handOver(member);
        return Optional.of(stay);
    }

    /** Empty when the room has ended. */
    synchronized Optional<Stay> expect(Seat seat) {
        if (ended) {
            return Optional.empty();
        }
        var stay = new Sitting(seat, false);
        if (!own(seat).isTaken()) {
            own(seat).leave(stay);
        }
        return Optional.of(stay);
    }

    synchronized void end(EndReason reason) {
        ended = true;
        for (var chair : chairs.values()) {
            chair.tell(member -> member.ended(reason));
            chair.clear();
        }
    }

    private synchronized void say(Stay stay, Relayed message) {
        if (own(stay.seat()).isTakenBy(stay)) {
            var across = across(stay.seat());
            if (across.isTaken()) {
                across.tell(peer -> peer.hear(message));
            } else {
                own(stay.seat()).keep(message);
            }
        }
    }

    private synchronized boolean leave(Stay stay) {
        if (!own(stay.seat()).isTakenBy(stay)) {
            return false;
        }
        own(stay.seat()).leave(stay);
        across(stay.seat()).tell(peer -> peer.hear(new PeerLeft(SignalMessage.UNNUMBERED)));
        return true;
    }

    private synchronized boolean isMissed(Stay stay) {
        return own(stay.seat()).isLeftBy(stay);
    }

    private Chair own(Seat seat) {
        return chairs.get(seat.role());
    }

    private Chair across(Seat seat) {
        return chairs.get(switch (seat.role()) {
            case REQUESTER -> CallRole.VOLUNTEER;
            case VOLUNTEER -> CallRole.REQUESTER;
        });
    }

    private final class Sitting implements Stay {

        private final Seat seat;
        private final boolean isReturn;

        private Sitting(Seat seat, boolean isReturn) {
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
        public void say(Relayed message) {
            Room.this.say(this, message);
        }

        @Override
        public boolean leave() {
            return Room.this.leave(this);
        }

        @Override
        public boolean isMissed() {
            return Room.this.isMissed(this);
        }
    }
}
