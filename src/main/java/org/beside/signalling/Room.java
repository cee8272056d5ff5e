package org.beside.signalling;

import static org.beside.signalling.SignalMessage.UNNUMBERED;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.beside.call.CallRole;
import org.beside.call.Part.Phase;
import org.beside.signalling.Relay.Absence;
import org.beside.signalling.Relay.Member;
import org.beside.signalling.Relay.Stay;
import org.beside.signalling.SignalMessage.Answered;
import org.beside.signalling.SignalMessage.Candidate;
import org.beside.signalling.SignalMessage.PeerAway;
import org.beside.signalling.SignalMessage.PeerBack;
import org.beside.signalling.SignalMessage.PeerJoined;
import org.beside.signalling.SignalMessage.PeerLeft;
import org.beside.signalling.SignalMessage.Relayed;

/**
 * One call in memory, from its ring on. Members are told things under the room's lock, which makes the order of arrival
 * the order of delivery. A member that is slow to take them delays nobody but the other one, and not for longer than
 * {@link SignallingSettings#sendWithin()}.
 */
final class Room {

    private final Map<CallRole, Chair> chairs = new EnumMap<>(
            Map.of(CallRole.REQUESTER, new Chair(), CallRole.VOLUNTEER, new Chair()));
    private boolean answered;
    private boolean ended;

    /** Empty when the room has ended. */
    synchronized Optional<Stay> join(Seat seat, Phase phase, Member member) {
        if (ended) {
            return Optional.empty();
        }
        if (phase == Phase.ANSWERED) {
            answer();
        }
        var own = own(seat);
        var across = across(seat);
        var stay = new Sitting(this, seat, own.isWaitedFor());
        own.seat(stay, member);
        member.welcome(seat.role(), answered ? Phase.ANSWERED : Phase.RINGING, across.isPresent());
        if (across.isOutOfSight()) {
            member.hear(new PeerAway(UNNUMBERED));
        }
        across.tell(new PeerJoined(UNNUMBERED));
        across.handOver(member);
        return Optional.of(stay);
    }

    /** Empty when the room has ended. */
    synchronized Optional<Absence> expect(Seat seat) {
        if (ended) {
            return Optional.empty();
        }
        var own = own(seat);
        var absence = absenceFrom(own);
        if (!own.isPresent()) {
            own.beginAbsence(absence);
        }
        return Optional.of(absence);
    }

    synchronized void answer() {
        if (answered || ended) {
            return;
        }
        answered = true;
        chairs.forEach((role, from) -> release(from, chairs.get(other(role))));
    }

    private static void release(Chair from, Chair to) {
        var held = from.release();
        to.tell(new Answered(UNNUMBERED, held.stream().map(Candidate::candidate).toList()));
        if (!to.isPresent()) {
            held.forEach(from::keep);
        }
    }

    synchronized void end(Ending reason) {
        ended = true;
        chairs.values().forEach(chair -> chair.end(reason));
    }

    synchronized boolean isAnswered() {
        return answered;
    }

    synchronized void say(Stay stay, Relayed message) {
        var own = own(stay.seat());
        if (!own.isTakenBy(stay)) {
            return;
        }
        if (message instanceof Candidate candidate && !answered) {
            own.holdBack(candidate.as(UNNUMBERED));
        } else {
            pass(message, own, across(stay.seat()));
        }
    }

    /** An absent member hears on, but may be followed by a newer one that has heard nothing. */
    private static void pass(Relayed message, Chair from, Chair to) {
        to.tell(message);
        if (!to.isPresent()) {
            from.keep(message);
        }
    }

    synchronized void outOfSight(Stay stay, boolean away) {
        if (own(stay.seat()).isTakenBy(stay)) {
            own(stay.seat()).setOutOfSight(away);
            across(stay.seat()).tell(away ? new PeerAway(UNNUMBERED) : new PeerBack(UNNUMBERED));
        }
    }

    synchronized Optional<Absence> leave(Stay stay) {
        var own = own(stay.seat());
        if (!own.isTakenBy(stay) || !own.isPresent()) {
            return Optional.empty();
        }
        var absence = absenceFrom(own);
        own.beginAbsence(absence);
        across(stay.seat()).tell(new PeerLeft(UNNUMBERED));
        return Optional.of(absence);
    }

    synchronized boolean comeBack(Stay stay) {
        var own = own(stay.seat());
        if (!own.isTakenBy(stay) || own.isPresent()) {
            return false;
        }
        own.endAbsence();
        across(stay.seat()).forget();
        across(stay.seat()).tell(new PeerJoined(UNNUMBERED));
        if (own.isOutOfSight()) {
            across(stay.seat()).tell(new PeerAway(UNNUMBERED));
        }
        return true;
    }

    private Absence absenceFrom(Chair chair) {
        return new Absence() {
            @Override
            public boolean lasts() {
                synchronized (Room.this) {
                    return chair.isWaitedForSince(this);
                }
            }
        };
    }

    private Chair own(Seat seat) {
        return chairs.get(seat.role());
    }

    private Chair across(Seat seat) {
        return chairs.get(other(seat.role()));
    }

    private static CallRole other(CallRole role) {
        return switch (role) {
            case REQUESTER -> CallRole.VOLUNTEER;
            case VOLUNTEER -> CallRole.REQUESTER;
        };
    }
}
