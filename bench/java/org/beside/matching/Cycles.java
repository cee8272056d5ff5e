package org.beside.matching;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.beside.call.Calls;
import org.beside.matching.policy.MatchPolicy;
import org.beside.people.Email;
import org.beside.people.Joining;
import org.beside.people.Password;
import org.beside.people.People;
import org.beside.people.PersonName;
import org.beside.people.Role;
import org.beside.shared.PersonId;
import org.beside.shared.SpokenLanguage;
import org.beside.shared.SpokenLanguage.Level;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.AlternativeJdkIdGenerator;

/**
 * Whole cycles by the product's own services and transactions, one after the other in each thread: somebody asks,
 * volunteers are rung, one of them answers, and the call ends. Each thread has people and a language of its own, as
 * most requests have.
 */
public final class Cycles implements AutoCloseable {

    private static final int VOLUNTEERS_EACH = 12;
    private static final List<String> TONGUES = List.of("en", "de", "ko", "zh", "es", "fr", "it", "sw");
    private static final Duration WARM_UP = Duration.ofSeconds(3);

    private final ConfigurableApplicationContext core;
    private final People people;
    private final Matching matching;
    private final OnCall onCall;
    private final Calls calls;
    private final Offers offers;

    /** What one run has measured: each duration in milliseconds. */
    public record Measured(Duration time, List<Double> asking, List<Double> answering) {

        public double perSecond() {
            return answering.size() / (time.toMillis() / 1_000.0);
        }
    }

    private Cycles(Map<String, Object> database) {
        core = MatchingCore.open(Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000)), new AlternativeJdkIdGenerator(),
                new MatchPolicy(), database);
        people = core.getBean(People.class);
        matching = core.getBean(Matching.class);
        onCall = core.getBean(OnCall.class);
        calls = core.getBean(Calls.class);
        offers = core.getBean(Offers.class);
    }

    /** Opens the product's services on the database that Spring's settings name. */
    public static Cycles on(Map<String, Object> database) {
        return new Cycles(database);
    }

    /** Lets as many threads as said go round for that time, after a warm-up. */
    public Measured run(int threads, Duration time) throws Exception {
        var turns = new ArrayList<Turn>();
        for (var number = 0; number < threads; number++) {
            turns.add(new Turn(TONGUES.get(number)));
        }
        goRound(turns, WARM_UP);
        var begun = System.nanoTime();
        var all = goRound(turns, time);
        turns.forEach(Turn::goHome);
        return new Measured(Duration.ofNanos(System.nanoTime() - begun),
                all.stream().flatMap(one -> one.asking().stream()).toList(),
                all.stream().flatMap(one -> one.answering().stream()).toList());
    }

    private static List<Measured> goRound(List<Turn> turns, Duration time) throws Exception {
        try (var workers = Executors.newFixedThreadPool(turns.size())) {
            var running = workers.invokeAll(turns.stream().<Callable<Measured>>map(turn -> () -> turn.round(time)).toList());
            var all = new ArrayList<Measured>();
            for (var one : running) {
                all.add(one.get());
            }
            return all;
        }
    }

    @Override
    public void close() {
        core.close();
    }

    /** One thread's people. */
    private final class Turn {

        private final PersonId requester;
        private final List<PersonId> volunteers = new ArrayList<>();

        Turn(String tongue) {
            requester = join(Role.REQUESTER, tongue);
            for (var number = 0; number < VOLUNTEERS_EACH; number++) {
                var volunteer = join(Role.VOLUNTEER, tongue);
                people.orient(volunteer);
                onCall.begin(volunteer);
                volunteers.add(volunteer);
            }
        }

        private PersonId join(Role role, String tongue) {
            return people.join(new Joining(new PersonName(role.name()), new Email(UUID.randomUUID() + "@example.org"),
                    new Password("a perfectly long password"), role, List.of(new SpokenLanguage(tongue, Level.WELL)),
                    ZoneId.of("Europe/Berlin"), Locale.ENGLISH));
        }

        Measured round(Duration time) {
            var measured = new Measured(time, new ArrayList<>(), new ArrayList<>());
            var until = System.nanoTime() + time.toNanos();
            while (System.nanoTime() < until) {
                var begun = System.nanoTime();
                var request = matching.ask(requester, new Need("a milk carton"));
                var asked = System.nanoTime();
                var ring = offers.ringingFor(request).getFirst();
                var rung = System.nanoTime();
                var call = matching.answer(ring.id(), ring.volunteer());
                measured.answering().add((System.nanoTime() - rung) / 1e6);
                measured.asking().add((asked - begun) / 1e6);
                calls.hangUp(call, requester);
                calls.wrappedUp(call, ring.volunteer());
            }
            return measured;
        }

        void goHome() {
            volunteers.forEach(onCall::end);
        }
    }
}
