package org.beside.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import org.beside.call.Part.Phase;
import org.beside.signalling.SignalMessage.PeerAway;
import org.beside.signalling.SignalMessage.PeerBack;
import org.beside.signalling.SignalMessage.PeerLeft;
import org.junit.jupiter.api.Test;

/** How every form of the relay tells who is there, and waits for who is not. */
abstract class PresenceContract extends AtTheRelay {

    private static final PeerLeft LEFT = new PeerLeft(SignalMessage.UNNUMBERED);

    @Test
    void tellsWhenASideLeavesAndWhenItReturns() {
        relay.join(requesting, Phase.ANSWERED, requester);
        var looking = relay.join(volunteering, Phase.ANSWERED, volunteer);
        var absence = looking.leave().orElseThrow();
        assertThat(looking.leave()).isEmpty();
        assertThat(absence.lasts()).isTrue();
        assertThat(relay.join(volunteering, Phase.ANSWERED, new Listening()).isReturn()).isTrue();
        assertThat(absence.lasts()).isFalse();
        requester.hasHeard("REQUESTER alone", JOINED, LEFT, JOINED);
    }

    @Test
    void goesOnWithTheSameMemberAfterItCouldNotBeReached() {
        var asking = relay.join(requesting, Phase.ANSWERED, requester);
        var looking = relay.join(volunteering, Phase.ANSWERED, volunteer);
        var absence = looking.leave().orElseThrow();
        asking.say(Samples.offer("meanwhile"));
        assertThat(looking.comeBack()).isTrue();
        assertThat(looking.comeBack()).isFalse();
        assertThat(absence.lasts()).isFalse();
        looking.say(Samples.candidate("after"));
        volunteer.hasHeard("VOLUNTEER with peer", Samples.offer("meanwhile"));
        requester.hasHeard("REQUESTER alone", JOINED, LEFT, JOINED, Samples.candidate("after"));
        assertThat(relay.join(volunteering, Phase.ANSWERED, new Listening()).isReturn()).isFalse();
    }

    @Test
    void tellsANewerMemberWhatAnAbsentOneHasHeard() {
        var asking = relay.join(requesting, Phase.ANSWERED, requester);
        relay.join(volunteering, Phase.ANSWERED, new Listening()).leave();
        asking.say(Samples.offer("meanwhile"));
        relay.join(volunteering, Phase.ANSWERED, volunteer);
        volunteer.hasHeard("VOLUNTEER with peer", Samples.offer("meanwhile"));
    }

    @Test
    void tellsNobodyTwiceWhatOneWhoCameBackHasHeard() {
        var asking = relay.join(requesting, Phase.ANSWERED, requester);
        var looking = relay.join(volunteering, Phase.ANSWERED, new Listening());
        looking.leave();
        asking.say(Samples.offer("meanwhile"));
        looking.comeBack();
        relay.join(volunteering, Phase.ANSWERED, volunteer);
        volunteer.hasHeard("VOLUNTEER with peer");
    }

    @Test
    void missesOnlyWhoeverLeftLast() {
        var looking = relay.join(requesting, Phase.ANSWERED, requester);
        var first = looking.leave().orElseThrow();
        looking.comeBack();
        var second = looking.leave().orElseThrow();
        assertThat(first.lasts()).isFalse();
        assertThat(second.lasts()).isTrue();
    }

    @Test
    void tellsWhoIsOutOfSightAlsoThoseWhoComeLater() {
        var asking = relay.join(requesting, Phase.ANSWERED, requester);
        relay.join(volunteering, Phase.ANSWERED, new Listening());
        asking.outOfSight(true);
        relay.join(volunteering, Phase.ANSWERED, volunteer);
        asking.outOfSight(false);
        volunteer.hasHeard("VOLUNTEER with peer", new PeerAway(SignalMessage.UNNUMBERED),
                new PeerBack(SignalMessage.UNNUMBERED));
    }

    @Test
    void tellsThatWhoeverCameBackIsStillOutOfSight() {
        var asking = relay.join(requesting, Phase.ANSWERED, requester);
        asking.outOfSight(true);
        relay.join(volunteering, Phase.ANSWERED, volunteer);
        asking.leave();
        asking.comeBack();
        assertThat(volunteer.heard()).endsWith(
                JOINED, new PeerAway(SignalMessage.UNNUMBERED));
    }

    @Test
    void takesWhoeverJoinsToBeInSight() {
        relay.join(requesting, Phase.ANSWERED, requester).outOfSight(true);
        relay.join(requesting, Phase.ANSWERED, new Listening());
        relay.join(volunteering, Phase.ANSWERED, volunteer);
        volunteer.hasHeard("VOLUNTEER with peer");
    }

    @Test
    void missesNobodyInACallThatIsOver() {
        var asking = relay.join(requesting, Phase.ANSWERED, requester);
        var absence = asking.leave().orElseThrow();
        relay.end(call, Ending.LOST);
        assertThat(absence.lasts()).isFalse();
    }

    @Test
    void expectsWhoeverWasThereBeforeARestart() {
        var expected = relay.expect(requesting);
        assertThat(expected.lasts()).isTrue();
        assertThat(relay.join(requesting, Phase.ANSWERED, requester).isReturn()).isTrue();
        assertThat(expected.lasts()).isFalse();
    }

    @Test
    void expectsNobodyInASeatThatIsTaken() {
        var asking = relay.join(requesting, Phase.ANSWERED, requester);
        assertThat(relay.expect(requesting).lasts()).isFalse();
        assertThat(asking.leave()).isPresent();
    }

    @Test
    void expectsAnewWhoeverIsAbsent() {
        var before = relay.join(requesting, Phase.ANSWERED, requester).leave().orElseThrow();
        assertThat(relay.expect(requesting).lasts()).isTrue();
        assertThat(before.lasts()).isFalse();
    }
}
