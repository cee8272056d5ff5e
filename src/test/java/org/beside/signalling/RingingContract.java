package org.beside.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.beside.call.Part.Phase;
import org.beside.signalling.SignalMessage.Answered;
import org.beside.signalling.SignalMessage.Candidate;
import org.junit.jupiter.api.Test;

/** What every form of the relay does while it rings, and at the answer. */
abstract class RingingContract extends AtTheRelay {

    @Test
    void passesDescriptionsOnAndHoldsCandidatesBackUntilTheAnswer() {
        var asking = relay.join(requesting, Phase.RINGING, requester);
        var looking = relay.join(volunteering, Phase.RINGING, volunteer);
        asking.say(Samples.offer("offer"));
        asking.say(Samples.candidate("a"));
        asking.say(Samples.candidate("b"));
        looking.say(Samples.offer("answer"));
        looking.say(Samples.candidate("c"));
        assertThat(asking.isAnswered()).isFalse();
        requester.hasHeard("REQUESTER ringing alone", JOINED, Samples.offer("answer"));
        volunteer.hasHeard("VOLUNTEER ringing with peer", Samples.offer("offer"));

        relay.answer(call);
        relay.answer(call);
        assertThat(asking.isAnswered()).isTrue();
        requester.hasHeard("REQUESTER ringing alone", JOINED, Samples.offer("answer"), answered("c"));
        volunteer.hasHeard("VOLUNTEER ringing with peer", Samples.offer("offer"), answered("a", "b"));
        asking.say(Samples.candidate("d"));
        assertThat(volunteer.heard()).endsWith(Samples.candidate("d"));
    }

    @Test
    void keepsWhatIsReleasedForASideThatIsNotThere() {
        var asking = relay.join(requesting, Phase.RINGING, requester);
        asking.say(Samples.offer("offer"));
        asking.say(Samples.candidate("a"));
        relay.answer(call);
        requester.hasHeard("REQUESTER ringing alone", answered());
        relay.join(volunteering, Phase.ANSWERED, volunteer);
        volunteer.hasHeard("VOLUNTEER with peer", Samples.offer("offer"), Samples.candidate("a"));
    }

    @Test
    void holdsCandidatesBackAlsoForASideThatComesLater() {
        relay.join(requesting, Phase.RINGING, requester).say(Samples.candidate("a"));
        relay.join(volunteering, Phase.RINGING, volunteer);
        volunteer.hasHeard("VOLUNTEER ringing with peer");
    }

    @Test
    void holdsACandidateThatIsSaidAgainOnce() {
        var asking = relay.join(requesting, Phase.RINGING, requester);
        relay.join(volunteering, Phase.RINGING, volunteer);
        asking.say(Samples.candidate("a").as(2));
        asking.say(Samples.candidate("a").as(5));
        relay.answer(call);
        volunteer.hasHeard("VOLUNTEER ringing with peer", answered("a"));
    }

    @Test
    void holdsBackNoMoreThanIsKept() {
        var asking = relay.join(requesting, Phase.RINGING, requester);
        relay.join(volunteering, Phase.RINGING, volunteer);
        for (var number = 0; number <= Chair.MOST_KEPT; number++) {
            asking.say(Samples.candidate("c" + number));
        }
        relay.answer(call);
        assertThat(volunteer.heard()).hasSize(2);
        assertThat(((Answered) volunteer.heard().getLast()).candidates()).hasSize(Chair.MOST_KEPT);
    }

    @Test
    void forgetsTheCandidatesOfAPageThatHasGone() {
        relay.join(requesting, Phase.RINGING, requester).say(Samples.candidate("old"));
        relay.join(requesting, Phase.RINGING, requester).say(Samples.candidate("new"));
        relay.join(volunteering, Phase.RINGING, volunteer);
        relay.answer(call);
        volunteer.hasHeard("VOLUNTEER ringing with peer", answered("new"));
    }

    /** One side may know of the answer before the relay has been told. */
    @Test
    void learnsOfTheAnswerFromWhoeverJoins() {
        relay.join(requesting, Phase.RINGING, requester).say(Samples.candidate("a"));
        relay.join(volunteering, Phase.ANSWERED, volunteer);
        requester.hasHeard("REQUESTER ringing alone", answered(), JOINED);
        volunteer.hasHeard("VOLUNTEER with peer", Samples.candidate("a"));
        relay.answer(call);
        assertThat(requester.heard()).hasSize(3);
    }

    @Test
    void remembersTheAnswerForWhoeverJoinsLate() {
        relay.join(requesting, Phase.ANSWERED, requester);
        relay.join(volunteering, Phase.RINGING, volunteer);
        volunteer.hasHeard("VOLUNTEER with peer");
    }

    @Test
    void releasesNothingOnceTheRingHasEnded() {
        relay.join(requesting, Phase.RINGING, requester).say(Samples.candidate("a"));
        relay.join(volunteering, Phase.RINGING, volunteer);
        relay.end(call, Ending.NOT_ANSWERED);
        relay.answer(call);
        volunteer.hasHeard("VOLUNTEER ringing with peer", Ending.NOT_ANSWERED);
        requester.hasHeard("REQUESTER ringing alone", JOINED, Ending.NOT_ANSWERED);
    }

    private static Answered answered(String... names) {
        return new Answered(SignalMessage.UNNUMBERED,
                Stream.of(names).map(Samples::candidate).map(Candidate::candidate).toList());
    }
}
