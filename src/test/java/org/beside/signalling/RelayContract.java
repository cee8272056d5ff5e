package org.beside.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.beside.call.CallRole;
import org.beside.call.EndReason;
import org.beside.shared.CallId;
import org.beside.signalling.Relay.Member;
import org.beside.signalling.SignalMessage.FromServer;
import org.beside.signalling.SignalMessage.PeerJoined;
import org.beside.signalling.SignalMessage.PeerLeft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every form of the relay does. */
abstract class RelayContract {

    private final CallId call = Samples.call();
    private final Seat requesting = Samples.seat(call, CallRole.REQUESTER);
    private final Seat volunteering = Samples.seat(call, CallRole.VOLUNTEER);
    private final Listening requester = new Listening();
    private final Listening volunteer = new Listening();
    private Relay relay;

    abstract Relay relay();

    @BeforeEach
    void open() {
        relay = relay();
    }

    @Test
    void tellsEachSideOfTheOther() {
        relay.join(requesting, requester);
        relay.join(volunteering, volunteer);
        requester.hasHeard("REQUESTER alone", new PeerJoined(0));
        volunteer.hasHeard("VOLUNTEER with peer");
    }

    @Test
    void relaysBothWays() {
        var asking = relay.join(requesting, requester);
        var looking = relay.join(volunteering, volunteer);
        asking.say(Samples.offer("a"));
        looking.say(Samples.candidate("b"));
        volunteer.hasHeard("VOLUNTEER with peer", Samples.offer("a"));
        requester.hasHeard("REQUESTER alone", new PeerJoined(0), Samples.candidate("b"));
    }

    @Test
    void keepsCallsApart() {
        relay.join(requesting, requester).say(Samples.offer("a"));
        relay.join(Samples.seat(Samples.call(), CallRole.VOLUNTEER), volunteer);
        volunteer.hasHeard("VOLUNTEER alone");
    }

    @Test
    void keepsWhatIsSaidBeforeTheOtherSideIsThereInItsOrder() {
        var asking = relay.join(requesting, requester);
        asking.say(Samples.offer("a"));
        asking.say(Samples.candidate("b"));
        relay.join(volunteering, volunteer);
        volunteer.hasHeard("VOLUNTEER with peer", Samples.offer("a"), Samples.candidate("b"));
    }

    @Test
    void handsOverOnlyOnceWhatWasKept() {
        relay.join(requesting, requester).say(Samples.offer("a"));
        relay.join(volunteering, new Listening()).leave();
        relay.join(volunteering, volunteer);
        volunteer.hasHeard("VOLUNTEER with peer");
    }

    @Test
    void forgetsWhatASideSaidBeforeItJoinedAnew() {
        relay.join(requesting, requester).say(Samples.offer("old"));
        relay.join(requesting, new Listening()).say(Samples.offer("new"));
        relay.join(volunteering, volunteer);
        volunteer.hasHeard("VOLUNTEER with peer", Samples.offer("new"));
    }

    @Test
    void dropsWhatExceedsTheNumberThatIsKept() {
        var asking = relay.join(requesting, requester);
        for (var number = 0; number <= Chair.MOST_KEPT; number++) {
            asking.say(Samples.candidate("c" + number));
        }
        relay.join(volunteering, volunteer);
        assertThat(volunteer.heard()).hasSize(1 + Chair.MOST_KEPT).last()
                .isEqualTo(Samples.candidate("c" + (Chair.MOST_KEPT - 1)));
    }

    @Test
    void dropsWhatExceedsTheSizeThatIsKept() {
        var long60k = Samples.offer("v".repeat(SessionDescription.LONGEST_SDP));
        var asking = relay.join(requesting, requester);
        asking.say(long60k);
        asking.say(long60k);
        asking.say(long60k);
        asking.say(Samples.candidate("small"));
        relay.join(volunteering, volunteer);
        volunteer.hasHeard("VOLUNTEER with peer", long60k, long60k, Samples.candidate("small"));
    }

    @Test
    void displacesAnOlderMemberWithoutSayingThatItLeft() {
        var older = relay.join(requesting, requester);
        relay.join(volunteering, volunteer);
        var newer = new Listening();
        var stay = relay.join(requesting, newer);
        assertThat(older.leave()).isFalse();
        older.say(Samples.offer("too late"));
        requester.hasHeard("REQUESTER alone", new PeerJoined(0), "displaced");
        newer.hasHeard("REQUESTER with peer");
        volunteer.hasHeard("VOLUNTEER with peer", new PeerJoined(0));
        assertThat(stay.isReturn()).isFalse();
    }

    @Test
    void tellsWhenASideLeavesAndWhenItReturns() {
        relay.join(requesting, requester);
        var looking = relay.join(volunteering, volunteer);
        assertThat(looking.leave()).isTrue();
        assertThat(looking.leave()).isFalse();
        assertThat(looking.isMissed()).isTrue();
        assertThat(relay.join(volunteering, new Listening()).isReturn()).isTrue();
        assertThat(looking.isMissed()).isFalse();
        requester.hasHeard("REQUESTER alone", new PeerJoined(0), new PeerLeft(0), new PeerJoined(0));
    }

    @Test
    void missesOnlyWhoeverLeftLast() {
        var first = relay.join(requesting, requester);
        first.leave();
        var second = relay.join(requesting, new Listening());
        second.leave();
        assertThat(first.isMissed()).isFalse();
        assertThat(second.isMissed()).isTrue();
    }

    @Test
    void tellsBothSidesOnceWhyTheCallIsOver() {
        var asking = relay.join(requesting, requester);
        relay.join(volunteering, volunteer);
        relay.end(call, EndReason.LOST);
        relay.end(call, EndReason.HUNG_UP_BY_REQUESTER);
        requester.hasHeard("REQUESTER alone", new PeerJoined(0), EndReason.LOST);
        volunteer.hasHeard("VOLUNTEER with peer", EndReason.LOST);
        assertThat(asking.leave()).isFalse();
        assertThat(asking.isMissed()).isFalse();
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
                    return relay.join(requesting, joining);
                });
                threads.submit(() -> {
                    together.await();
                    relay.end(call, EndReason.LOST);
                    return call;
                });
            }
            relay.end(call, EndReason.LOST);
            joining.hasHeard("REQUESTER alone", EndReason.LOST);
        }
    }

    @Test
    void missesNobodyInACallThatIsOver() {
        var asking = relay.join(requesting, requester);
        asking.leave();
        relay.end(call, EndReason.LOST);
        assertThat(asking.isMissed()).isFalse();
    }

    @Test
    void expectsWhoeverWasThereBeforeARestart() {
        var expected = relay.expect(requesting);
        assertThat(expected.isMissed()).isTrue();
        assertThat(relay.join(requesting, requester).isReturn()).isTrue();
        assertThat(expected.isMissed()).isFalse();
    }

    @Test
    void expectsNobodyInASeatThatIsTaken() {
        var asking = relay.join(requesting, requester);
        assertThat(relay.expect(requesting).isMissed()).isFalse();
        assertThat(asking.leave()).isTrue();
    }

    @Test
    void delaysNoOtherCallWhenAMemberIsSlow() throws Exception {
        var release = new CountDownLatch(1);
        var asking = relay.join(requesting, requester);
        relay.join(volunteering, new Slow(release));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> asking.say(Samples.offer("a")));
            var elsewhere = Samples.call();
            var others = threads.submit(() -> {
                relay.join(Samples.seat(elsewhere, CallRole.REQUESTER), new Listening()).say(Samples.offer("b"));
                relay.join(Samples.seat(elsewhere, CallRole.VOLUNTEER), volunteer);
            });
            others.get(10, TimeUnit.SECONDS);
            volunteer.hasHeard("VOLUNTEER with peer", Samples.offer("b"));
            release.countDown();
        }
    }

    /** Takes nothing before it is released. */
    private record Slow(CountDownLatch release) implements Member {

        @Override
        public void welcome(CallRole role, boolean peerPresent) {
            // Welcomes are taken at once.
        }

        @Override
        public void hear(FromServer message) {
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
        public void ended(EndReason reason) {
            // Does not happen here.
        }
    }

    /** Writes down what it is told, in a form that reads well in a test. */
    private static final class Listening implements Member {

        private final List<Object> heard = new CopyOnWriteArrayList<>();

        List<Object> heard() {
            return heard;
        }

        void hasHeard(Object... things) {
            assertThat(heard).containsExactly(things);
        }

        @Override
        public void welcome(CallRole role, boolean peerPresent) {
            heard.add(role + (peerPresent ? " with peer" : " alone"));
        }

        @Override
        public void hear(FromServer message) {
            heard.add(message);
        }

        @Override
        public void displaced() {
            heard.add("displaced");
        }

        @Override
        public void ended(EndReason reason) {
            heard.add(reason);
        }
    }
}
