package org.beside.matching;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;
import org.beside.MovableClock;
import org.beside.call.Calls;
import org.beside.journey.JourneyFeed;
import org.beside.journey.Touchpoint;
import org.beside.matching.HelpRequest.RequestAnswered;
import org.beside.matching.HelpRequest.TakenOffCall;
import org.beside.matching.HelpRequest.VolunteerRung;
import org.beside.matching.SimulatedPeople.Press;
import org.beside.matching.SimulatedPeople.Volunteer;
import org.beside.matching.policy.RingPolicy;
import org.beside.people.Email;
import org.beside.people.Joining;
import org.beside.people.Password;
import org.beside.people.People;
import org.beside.people.PersonName;
import org.beside.people.Role;
import org.beside.shared.OfferId;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.beside.shared.SpokenLanguage;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.IdGenerator;

/**
 * A month of asking and answering by the product's own services and database, with a clock that jumps from one thing
 * that happens to the next. Only people are played: when they press, and what they do with a ring.
 *
 * <p>The timekeeper ticks on the half seconds, as it does in the product, but only when something is due. The pages'
 * heartbeats are written in advance.
 */
public final class SimulatedMonth implements AutoCloseable {

    private static final long TICK_MILLIS = 500;
    private static final Duration FIRST_FRAME = Duration.ofMillis(1_500);
    private static final Duration FEEDBACK = Duration.ofSeconds(30);

    private final SimulatedPeople world;
    private final MovableClock clock = new MovableClock(SimulatedPeople.start().minus(Duration.ofDays(2)));
    private final ConfigurableApplicationContext core;
    private final People people;
    private final Matching matching;
    private final OnCall onCall;
    private final Calls calls;
    private final Timekeeper timekeeper;
    private final Availabilities availabilities;
    private final JdbcClient jdbc;

    private final PriorityQueue<Happening> future = new PriorityQueue<>();
    private final List<PersonId> requesters = new ArrayList<>();
    private final Map<PersonId, Volunteer> volunteers = new HashMap<>();
    private final Map<RequestId, Integer> pressOf = new HashMap<>();
    private final Map<List<Object>, Integer> timesRung = new HashMap<>();
    private int pressing;
    private long happenings;

    private record Happening(Instant at, long order, Runnable what) implements Comparable<Happening> {
        @Override
        public int compareTo(Happening other) {
            return at.equals(other.at) ? Long.compare(order, other.order) : at.compareTo(other.at);
        }
    }

    /** How volunteers are rung: the product's policy with the product's ring, or another as it was meant to be. */
    public record Rules(String name, RingPolicy policy, Duration ring) {
    }

    private SimulatedMonth(SimulatedPeople world, Rules rules) {
        this.world = world;
        core = MatchingCore.open(clock, ids(world.seed()), rules.policy(), Map.of(
                "spring.datasource.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=200",
                "spring.datasource.username", "sa",
                "spring.datasource.password", "",
                "beside.data", "target/bench",
                "beside.matching.ring", rules.ring(),
                // Nobody had more, so nobody has.
                "beside.matching.patience", "2m",
                "beside.matching.abandoned", "1h"));
        people = core.getBean(People.class);
        matching = core.getBean(Matching.class);
        onCall = core.getBean(OnCall.class);
        calls = core.getBean(Calls.class);
        timekeeper = core.getBean(Timekeeper.class);
        availabilities = core.getBean(Availabilities.class);
        jdbc = core.getBean(JdbcClient.class);
    }

    /** Lives through the month and tells what it was like. */
    public static MonthFigures live(
            long seed, int requesters, int volunteers, double neverAnswering, Rules rules) {
        var world = SimulatedPeople.of(seed, requesters, volunteers, neverAnswering);
        try (var month = new SimulatedMonth(world, rules)) {
            month.everybodyJoins();
            month.pass();
            return MonthFigures.of(rules.name(), month.jdbc, volunteers);
        }
    }

    private static IdGenerator ids(long seed) {
        var random = new Random(seed);
        return () -> new UUID(random.nextLong(), random.nextLong());
    }

    private void everybodyJoins() {
        world.requesters().forEach(requester ->
                requesters.add(join(Role.REQUESTER, requester.languages(), requester.zone().getId())));
        world.volunteers().forEach(volunteer -> {
            var id = join(Role.VOLUNTEER, volunteer.languages(), volunteer.zone().getId());
            volunteers.put(id, volunteer);
            people.orient(id);
            goOnCall(id);
        });
        world.presses().forEach(press -> at(press.at(), () -> ask(press)));
        core.getBean(JourneyFeed.class).subscribe(touchpoint -> true, this::notice);
    }

    private PersonId join(Role role, List<SpokenLanguage> languages, String zone) {
        return people.join(new Joining(new PersonName(role.name()), new Email(UUID.randomUUID() + "@example.org"),
                new Password("a perfectly long password"), role, languages, java.time.ZoneId.of(zone), Locale.ENGLISH));
    }

    private void goOnCall(PersonId volunteer) {
        onCall.begin(volunteer);
        // The page answers for the rest of the month: two heartbeats a volunteer instead of half a million.
        availabilities.seen(volunteer, SimulatedPeople.end().plus(Duration.ofDays(2)));
    }

    private void ask(Press press) {
        pressing = press.number();
        matching.ask(requesters.get(press.requester()), new Need(""));
    }

    private void notice(Touchpoint touchpoint) {
        switch (touchpoint) {
            case HelpRequest.RequestAsked asked -> pressOf.put(asked.request(), pressing);
            case VolunteerRung rung -> hear(rung.person().orElseThrow(), rung);
            case RequestAnswered answered -> talk(answered.person().orElseThrow(), answered);
            case TakenOffCall off -> {
                var volunteer = off.person().orElseThrow();
                at(world.nextVisit(volunteers.get(volunteer), off.at()), () -> goOnCall(volunteer));
            }
            default -> { }
        }
    }

    private void hear(PersonId volunteer, VolunteerRung rung) {
        var press = pressOf.get(rung.request());
        var before = timesRung.merge(List.of(volunteer, press), 1, Integer::sum) - 1;
        world.reaction(volunteers.get(volunteer), press, before).ifPresent(reaction ->
                at(rung.at().plus(reaction.after()), () -> press(rung.offer(), volunteer, reaction.answers())));
    }

    private void press(OfferId offer, PersonId volunteer, boolean answers) {
        if (!answers) {
            matching.decline(offer, volunteer);
        } else if (onCall.ringAt(volunteer).filter(ring -> ring.offer().equals(offer)).isPresent()) {
            matching.answer(offer, volunteer);
        }
    }

    private void talk(PersonId volunteer, RequestAnswered answered) {
        var call = answered.call();
        var begin = answered.at().plus(FIRST_FRAME);
        var end = begin.plus(world.lengthOfCall(pressOf.get(answered.request())));
        at(begin, () -> calls.firstFrameSeen(call, volunteer));
        at(end, () -> calls.hangUp(call, volunteer));
        at(end.plus(FEEDBACK), () -> calls.wrappedUp(call, volunteer));
    }

    private void at(Instant moment, Runnable what) {
        future.add(new Happening(moment, happenings++, what));
    }

    private void pass() {
        var lastTick = clock.instant();
        for (var tick = nextTick(lastTick); tick.isPresent() || !future.isEmpty(); tick = nextTick(lastTick)) {
            var next = future.peek();
            if (next != null && (tick.isEmpty() || next.at().isBefore(tick.get()))) {
                future.poll();
                clock.moveTo(next.at());
                next.what().run();
            } else {
                lastTick = tick.orElseThrow();
                clock.moveTo(lastTick);
                timekeeper.tick();
            }
        }
    }

    /** The first half second, after the last tick, at which something is due. */
    private Optional<Instant> nextTick(Instant lastTick) {
        return jdbc.sql("""
                select min(due) from (
                    select min(expires_at) as due from offer where state = 'RINGING'
                    union all select min(next_wave_at) from help_request where state = 'WAITING'
                    union all select min(gives_up_at) from help_request where state = 'WAITING')""")
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))).single()
                .map(due -> due.toInstant().plusMillis(TICK_MILLIS - 1).toEpochMilli() / TICK_MILLIS * TICK_MILLIS)
                .map(Instant::ofEpochMilli)
                .map(due -> due.isAfter(lastTick) ? due : lastTick.plusMillis(TICK_MILLIS));
    }

    @Override
    public void close() {
        core.close();
    }
}
