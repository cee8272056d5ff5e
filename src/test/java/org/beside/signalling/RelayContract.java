package org.beside.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.beside.call.CallRole;
import org.beside.call.Part.Phase;
import org.beside.signalling.Relay.Member;
import org.beside.signalling.SignalMessage.NumberedFromServer;
import org.junit.jupiter.api.Test;

/** What every form of the relay does. */
abstract class RelayContract extends AtTheRelay {

    @Test
    void tellsEachSideOfTheOther() {
        relay.join(requesting, Phase.ANSWERED, requester);
        relay.join(volunteering, Phase.ANSWERED, volunteer);
        requester.hasHeard("REQUESTER alone", JOINED);
        volunteer.hasHeard("VOLUNTEER with peer");
    }

    @Test
    void relaysBothWays() {
        var asking = relay.join(requesting, Phase.ANSWERED, requester);
        var looking = relay.join(volunteering, Phase.ANSWERED, volunteer);
        asking.say(Samples.offer("a"));
        looking.say(Samples.candidate("b"));
        volunteer.hasHeard("VOLUNTEER with peer", Samples.offer("a"));
        requester.hasHeard("REQUESTER alone", JOINED, Samples.candidate("b"));
    }

    @Test
    void keepsCallsApart() {
        relay.join(requesting, Phase.ANSWERED, requester).say(Samples.offer("a"));
        relay.join(Samples.seat(Samples.call(), CallRole.VOLUNTEER), Phase.ANSWERED, volunteer);
        volunteer.hasHeard("VOLUNTEER alone");
    }

    @Test
    void keepsWhatIsSaidBeforeTheOtherSideIsThereInItsOrder() {
        var asking = relay.join(requesting, Phase.ANSWERED, requester);
        asking.say(Samples.offer("a"));
        asking.say(Samples.candidate("b"));
        relay.join(volunteering, Phase.ANSWERED, volunteer);
        volunteer.hasHeard("VOLUNTEER with peer", Samples.offer("a"), Samples.candidate("b"));
    }

    @Test
    void handsOverOnlyOnceWhatWasKept() {
        relay.join(requesting, Phase.ANSWERED, requester).say(Samples.offer("a"));
        relay.join(volunteering, Phase.ANSWERED, new Listening()).leave();
        relay.join(volunteering, Phase.ANSWERED, volunteer);
        volunteer.hasHeard("VOLUNTEER with peer");
    }

    @Test
    void forgetsWhatASideSaidBeforeItJoinedAnew() {
        relay.join(requesting, Phase.ANSWERED, requester).say(Samples.offer("old"));
        relay.join(requesting, Phase.ANSWERED, new Listening()).say(Samples.offer("new"));
        relay.join(volunteering, Phase.ANSWERED, volunteer);
        volunteer.hasHeard("VOLUNTEER with peer", Samples.offer("new"));
    }

    @Test
    void dropsWhatExceedsTheNumberThatIsKept() {
        var asking = relay.join(requesting, Phase.ANSWERED, requester);
        for (var number = 0; number <= Chair.MOST_KEPT; number++) {
            asking.say(Samples.candidate("c" + number));
        }
        relay.join(volunteering, Phase.ANSWERED, volunteer);
        assertThat(volunteer.heard()).hasSize(1 + Chair.MOST_KEPT).last()
                .isEqualTo(Samples.candidate("c" + (Chair.MOST_KEPT - 1)));
    }

    @Test
    void dropsWhatExceedsTheSizeThatIsKept() {
        var long60k = Samples.offer("v".repeat(SessionDescription.LONGEST_SDP));
        var asking = relay.join(requesting, Phase.ANSWERED, requester);
        asking.say(long60k);
        asking.say(long60k);
        asking.say(long60k);
        asking.say(Samples.candidate("small"));
        relay.join(volunteering, Phase.ANSWERED, volunteer);
        volunteer.hasHeard("VOLUNTEER with peer", long60k, long60k, Samples.candidate("small"));
    }

    @Test
    void displacesAnOlderMemberWithoutSayingThatItLeft() {
        var older = relay.join(requesting, Phase.ANSWERED, requester);
        relay.join(volunteering, Phase.ANSWERED, volunteer);
        var newer = new Listening();
        var stay = relay.join(requesting, Phase.ANSWERED, newer);
        assertThat(older.leave()).isEmpty();
        assertThat(older.comeBack()).isFalse();
        older.say(Samples.offer("too late"));
        older.outOfSight(true);
        requester.hasHeard("REQUESTER alone", JOINED, "displaced");
        newer.hasHeard("REQUESTER with peer");
        volunteer.hasHeard("VOLUNTEER with peer", JOINED);
        assertThat(stay.isReturn()).isFalse();
    }

    @Test
    void tellsBothSidesOnceWhyTheCallIsOver() {
        var asking = relay.join(requesting, Phase.ANSWERED, requester);
        relay.join(volunteering, Phase.ANSWERED, volunteer);
        relay.end(call, Ending.LOST);
        relay.end(call, Ending.HUNG_UP_BY_REQUESTER);
        requester.hasHeard("REQUESTER alone", JOINED, Ending.LOST);
        volunteer.hasHeard("VOLUNTEER with peer", Ending.LOST);
        assertThat(asking.leave()).isEmpty();
        assertThat(asking.comeBack()).isFalse();
    }

    /** Whether the join comes first or the end does: who asks again after joining gets to know. */
    @Test
    void losesNobodyWhoJoinsWhileTheCallEnds() throws Exception {
        for (var round = 0; round < 200; round++) {
            var joining = new Listening();
            var together = new CyclicBarrier(2);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                threads.submit(() -> {
                    together.await();
                    return relay.join(requesting, Phase.ANSWERED, joining);
                });
                threads.submit(() -> {
                    together.await();
                    relay.end(call, Ending.LOST);
                    return call;
                });
            }
            relay.end(call, Ending.LOST);
            joining.hasHeard("REQUESTER alone", Ending.LOST);
        }
    }

    @Test
    void delaysNoOtherCallWhenAMemberIsSlow() throws Exception {
        var release = new CountDownLatch(1);
        var asking = relay.join(requesting, Phase.ANSWERED, requester);
        relay.join(volunteering, Phase.ANSWERED, new Slow(release));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> asking.say(Samples.offer("a")));
            var elsewhere = Samples.call();
            var others = threads.submit(() -> {
                relay.join(Samples.seat(elsewhere, CallRole.REQUESTER), Phase.ANSWERED, new Listening()).say(Samples.offer("b"));
                relay.join(Samples.seat(elsewhere, CallRole.VOLUNTEER), Phase.ANSWERED, volunteer);
            });
            others.get(10, TimeUnit.SECONDS);
            volunteer.hasHeard("VOLUNTEER with peer", Samples.offer("b"));
            release.countDown();
        }
    }

    /** Takes nothing before it is released. */
    private record Slow(CountDownLatch release) implements Member {

        @Override
        public void welcome(CallRole role, Phase phase, boolean peerPresent) {
            // Welcomes are taken at once.
        }

        @Override
        public void hear(NumberedFromServer message) {
            try {
                release.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void displaced() {
            // Does not happen here.
        }

        @Override
        public void ended(Ending reason) {
            // Does not happen here.
        }
    }
}
