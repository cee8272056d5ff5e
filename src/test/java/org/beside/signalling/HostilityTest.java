package org.beside.signalling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.mockito.Mockito.withSettings;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ScheduledFuture;
import org.beside.call.CallRole;
import org.beside.call.Calls;
import org.beside.call.Part;
import org.beside.call.Part.Phase;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.Trigger;

/** A million hostile messages against the handler: each is answered as the specification says, and none is kept. */
class HostilityTest {

    private static final int MESSAGES = 1_000_000;
    private static final int WARM = 200_000;
    private static final long MOST_GROWTH_BYTES = 8L * 1024 * 1024;
    private static final int CALLS = 20;

    private final SplittableRandom random = new SplittableRandom(20261122);
    private final HostileMessages hostile = new HostileMessages(random);
    private final ManualTime time = new ManualTime();
    private final AtOnce soon = new AtOnce();
    private final Timers timers = new Timers(time, soon);
    private final MemoryRelay relay = new MemoryRelay();
    private final Lines lines = new Lines();
    private final Calls calls = mock(Calls.class, withSettings().stubOnly());
    private final Tickets tickets = mock(Tickets.class, withSettings().stubOnly());
    private final ReturnTickets returns = mock(ReturnTickets.class, withSettings().stubOnly());
    private final SignalHandler handler = handler();
    private final Map<Integer, Integer> answers = new HashMap<>();
    private final Enemy[] enemies = new Enemy[2 * CALLS];

    private int tokens;
    private final CallId[] ringing = new CallId[CALLS];
    private final PersonId requester = Samples.person();
    private final PersonId volunteer = Samples.person();

    @Test
    @Timeout(120)
    void answersEachAsSpecifiedAndKeepsNone() throws Exception {
        when(tickets.redeem(any())).thenAnswer(asked -> holderIn(asked.getArgument(0)));
        when(returns.issue(any())).thenAnswer(asked -> new Ticket("r" + tokens++));
        when(returns.find(any())).thenReturn(Optional.empty());
        when(calls.partIn(any(), any())).thenAnswer(asked -> Optional.of(new Part(
                asked.getArgument(1).equals(requester) ? CallRole.REQUESTER : CallRole.VOLUNTEER,
                ((CallId) asked.getArgument(0)).value().getLeastSignificantBits() % 2 == 0
                        ? Phase.RINGING : Phase.ANSWERED)));
        when(calls.answer(any(), any())).thenReturn(true);
        for (var call = 0; call < CALLS; call++) {
            ringing[call] = Samples.call();
        }
        attack(WARM);
        var before = retained();
        attack(MESSAGES - WARM);
        assertThat(retained() - before).isLessThan(MOST_GROWTH_BYTES);
        assertThat(relay.rooms()).isLessThanOrEqualTo(CALLS);
        assertThat(lines.count()).isLessThanOrEqualTo(2 * CALLS);
        assertThat(answers).as("each of these is reached").containsKeys(4400, 4401, 4403, 4429, 1009);
        assertThat(answers.keySet()).as("and nothing else, least of all a fault of the server")
                .isSubsetOf(1000, 1001, 1009, 4400, 4401, 4403, 4408, 4409, 4412, 4429);
    }

    private void attack(int messages) throws Exception {
        for (var count = 0; count < messages; count++) {
            var which = random.nextInt(enemies.length);
            if (enemies[which] == null || enemies[which].isGone()) {
                enemies[which] = new Enemy(which);
            }
            enemies[which].strike();
            soon.settle();
            if (count % 64 == 0) {
                time.pass(Duration.ofMillis(random.nextInt(200)));
            }
        }
    }

    private Optional<Holder> holderIn(Ticket ticket) {
        var text = ticket.secret();
        if (!text.startsWith("seat")) {
            return Optional.empty();
        }
        var which = Integer.parseInt(text.substring("seat".length()));
        return Optional.of(new Holder(ringing[which / 2], which % 2 == 0 ? requester : volunteer));
    }

    private static long retained() {
        for (var times = 0; times < 3; times++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private SignalHandler handler() {
        var reach = new Reach(Samples.NO_SERVERS, time);
        var entrance = new Entrance(tickets, returns, calls, new Arrivals(Samples.SETTINGS, time));
        var attendance = new Attendance(entrance, calls, relay, lines, reach, timers, Samples.SETTINGS);
        return new SignalHandler(attendance, new Conversation(attendance, calls, reach), new SignalCodec(),
                Samples.SETTINGS, timers, time);
    }

    /** One socket after the other: most join properly first, some come back with a token, all then misbehave. */
    private final class Enemy {

        private final FakeSession session = new FakeSession(handler, text -> { });
        private int n = 1;

        private Enemy(int which) throws Exception {
            switch (random.nextInt(8)) {
                case 0 -> { }
                case 1 -> session.say("{\"type\":\"resume\",\"token\":\"r%d\",\"received\":%d}"
                        .formatted(Math.max(0, tokens - 1 - random.nextInt(40)), random.nextInt(3)));
                default -> session.say("{\"type\":\"join\",\"ticket\":\"seat%d\"}".formatted(which));
            }
        }

        private void strike() throws Exception {
            var text = hostile.next(n);
            session.say(text);
            if (text.contains("\"n\":" + n + ",") || text.contains("\"n\":" + n + "}")) {
                n++;
            }
            switch (random.nextInt(2_000)) {
                case 0 -> session.vanish();
                case 1 -> flood();
                default -> { }
            }
        }

        private void flood() throws Exception {
            for (var message = 0; message <= Samples.SETTINGS.messageBurst(); message++) {
                session.say("{\"type\":\"pong\",\"received\":0}");
            }
        }

        private boolean isGone() {
            session.closedWith().ifPresent(status -> answers.merge(status.getCode(), 1, Integer::sum));
            return session.closedWith().isPresent();
        }
    }

    /** Does what is to be done soon when it is told to, and nothing that is to be done later. */
    private final class AtOnce implements TaskScheduler {

        private final Queue<Runnable> tasks = new ArrayDeque<>();
        private final ScheduledFuture<?> handle = mock(ScheduledFuture.class, withSettings().stubOnly());

        private void settle() {
            for (var task = tasks.poll(); task != null; task = tasks.poll()) {
                task.run();
            }
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable task, Instant at) {
            if (!at.isAfter(time.instant())) {
                tasks.add(task);
            }
            return handle;
        }

        @Override
        public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, Instant at, Duration period) {
            return handle;
        }

        @Override
        public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, Duration period) {
            return handle;
        }

        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, Instant at, Duration delay) {
            return handle;
        }

        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, Duration delay) {
            return handle;
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable task, Trigger trigger) {
            return handle;
        }
    }
}
