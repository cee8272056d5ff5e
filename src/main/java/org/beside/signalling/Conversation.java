package org.beside.signalling;

import org.beside.call.CallRole;
import org.beside.call.Calls;
import org.beside.signalling.Relay.Stay;
import org.beside.signalling.SignalMessage.Accept;
import org.beside.signalling.SignalMessage.Away;
import org.beside.signalling.SignalMessage.Back;
import org.beside.signalling.SignalMessage.Candidate;
import org.beside.signalling.SignalMessage.Description;
import org.beside.signalling.SignalMessage.FirstFrame;
import org.beside.signalling.SignalMessage.HangUp;
import org.beside.signalling.SignalMessage.IceTransportPolicy;
import org.beside.signalling.SignalMessage.NumberedFromClient;
import org.springframework.stereotype.Component;

/** What somebody in a call says and wants, and whether they may. */
@Component
class Conversation {

    private final Attendance attendance;
    private final Calls calls;
    private final Reach reach;

    Conversation(Attendance attendance, Calls calls, Reach reach) {
        this.attendance = attendance;
        this.calls = calls;
        this.reach = reach;
    }

    /** @throws Refused when it is not for this side, or not now */
    void grant(Stay stay, NumberedFromClient said) {
        var seat = stay.seat();
        switch (said) {
            case Description description -> stay.say(description);
            case Candidate candidate -> tell(stay, candidate);
            case Away _ -> stay.outOfSight(true);
            case Back _ -> stay.outOfSight(false);
            case Accept _ -> {
                allow(seat.role() == CallRole.VOLUNTEER);
                if (!stay.isAnswered()) {
                    attendance.accept(seat);
                }
            }
            case FirstFrame _ -> {
                allow(seat.role() == CallRole.VOLUNTEER && stay.isAnswered());
                calls.firstFrameSeen(seat.call(), seat.person());
            }
            case HangUp _ -> {
                allow(stay.isAnswered());
                calls.hangUp(seat.call(), seat.person());
            }
        }
    }

    /** From a side that is reached by relays alone nothing else is passed on, whatever its browser has gathered. */
    private void tell(Stay stay, Candidate said) {
        if (reach.policyFor(stay.seat().role()) == IceTransportPolicy.ALL) {
            stay.say(said);
        } else if (said.candidate().givesNoAddressAway()) {
            stay.say(new Candidate(said.n(), said.candidate().withoutRelatedAddress()));
        }
    }

    private static void allow(boolean allowed) {
        if (!allowed) {
            throw new Refused(CloseCode.NOT_ALLOWED);
        }
    }
}
