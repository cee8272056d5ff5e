package org.beside.matching;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.beside.MovableClock;
import org.beside.RoomTest;
import org.beside.Visitors;
import org.beside.call.Calls;
import org.beside.people.People;
import org.beside.shared.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everybody does at random whatever they may, from two pages each, while two timekeepers work: no step may be refused
 * for any reason but having come too late, none may wait for ever, and in the end the tables tell one story.
 */
@RoomTest
abstract class StormTests {

    private static final int STEPS = 250;

    @Autowired Matching matching;
    @Autowired OnCall onCall;
    @Autowired Timekeeper timekeeper;
    @Autowired Calls calls;
    @Autowired People people;
    @Autowired JdbcClient jdbc;
    @Autowired Visitors visitors;
    @Autowired MovableClock clock;

    private final Logger log = (Logger) LoggerFactory.getLogger(Timekeeper.class);
    private final ListAppender<ILoggingEvent> warnings = new ListAppender<>();

    /** The timekeeper tries again what failed, and says so only here. */
    @BeforeEach
    void listen() {
        warnings.start();
        log.addAppender(warnings);
    }

    @AfterEach
    void listenNoMore() {
        log.detachAppender(warnings);
    }

    @Test
    @Timeout(120)
    void whateverEverybodyDoesAtOnceTheTablesTellOneStory() throws Exception {
        var volunteers = Stream.generate(() -> visitors.volunteerOnCall("fo", "se")).limit(8).toList();
        var requesters = Stream.generate(() -> visitors.requester("fo")).limit(6).toList();
        var pages = new ArrayList<Callable<Void>>();
        for (var page = 0; page < 2; page++) {
            var seed = page;
            volunteers.forEach(volunteer ->
                    pages.add(many(new Random(seed), chance -> volunteerDoes(volunteer, chance))));
            requesters.forEach(requester ->
                    pages.add(many(new Random(seed), chance -> requesterDoes(requester, chance))));
            pages.add(many(new Random(seed), chance -> {
                clock.pass(Duration.ofMillis(chance.nextInt(400)));
                timekeeper.tick();
            }));
        }
        try (var threads = Executors.newFixedThreadPool(pages.size())) {
            for (var done : threads.invokeAll(pages)) {
                done.get();
            }
        }
        Contradictions.assertNoneIn(jdbc);

        for (var minute = 0; minute < 20; minute++) {
            clock.pass(Duration.ofMinutes(1));
            timekeeper.tick();
            volunteers.forEach(volunteer -> calls.ongoingOf(volunteer).ifPresent(call -> calls.hangUp(call, volunteer)));
        }
        Contradictions.assertNoneIn(jdbc);
        assertThat(jdbc.sql("select count(*) from availability where activity <> 'FREE'").query(Integer.class).single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from help_request where state = 'WAITING'").query(Integer.class).single())
                .isZero();
        assertThat(warnings.list).extracting(ILoggingEvent::getFormattedMessage).isEmpty();
    }

    private static Callable<Void> many(Random chance, Consumer<Random> step) {
        return () -> {
            for (var count = 0; count < STEPS; count++) {
                try {
                    step.accept(chance);
                } catch (AnsweredTooLate late) {
                    // Somebody else was faster: that is what a storm is like.
                }
            }
            return null;
        };
    }

    private void volunteerDoes(PersonId volunteer, Random chance) {
        switch (chance.nextInt(12)) {
            case 0 -> onCall.begin(volunteer);
            case 1 -> onCall.arrive(volunteer);
            case 2, 3 -> onCall.stillHere(volunteer);
            case 4, 5 -> onCall.ringAt(volunteer).ifPresent(ring -> matching.answer(ring.offer(), volunteer));
            case 6 -> onCall.ringAt(volunteer).ifPresent(ring -> matching.decline(ring.offer(), volunteer));
            case 7 -> calls.ongoingOf(volunteer).ifPresent(call -> calls.firstFrameSeen(call, volunteer));
            case 8, 9 -> calls.ongoingOf(volunteer).ifPresent(call -> {
                calls.hangUp(call, volunteer);
                calls.wrappedUp(call, volunteer);
            });
            case 10 -> people.speak(volunteer, Visitors.spoken("fo", "is"));
            default -> {
                if (chance.nextInt(5) == 0) {
                    onCall.end(volunteer);
                } else {
                    onCall.begin(volunteer);
                }
            }
        }
    }

    private void requesterDoes(PersonId requester, Random chance) {
        switch (chance.nextInt(10)) {
            case 0, 1, 2 -> matching.ask(requester, new Need(""));
            case 3, 4 -> matching.openOf(requester).ifPresent(open -> matching.stillWaiting(open.id()));
            case 5 -> matching.openOf(requester).ifPresent(open -> matching.cancel(open.id(), requester));
            case 6 -> matching.openOf(requester).ifPresent(open -> matching.standBy(open.id(), requester));
            case 7 -> matching.openOf(requester).ifPresent(open -> matching.askNow(open.id(), requester));
            case 8 -> matching.openOf(requester).flatMap(open -> matching.waitOf(open.id()));
            default -> calls.ongoingOf(requester).ifPresent(call -> calls.hangUp(call, requester));
        }
    }
}
