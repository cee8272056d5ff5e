package org.beside.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.beside.RoomTest;
import org.beside.Visitors;
import org.beside.call.Calls;
import org.beside.journey.Journeys;
import org.beside.journey.Recorded;
import org.beside.matching.Availability.Activity;
import org.beside.matching.HelpRequest.State;
import org.beside.matching.policy.Match;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Eight volunteers are rung, each presses "Answer" eight times at once, and all 64 presses meet at the same instant. */
@RoomTest
abstract class AcceptRaceTests {

    private static final int VOLUNTEERS = 8;
    private static final int PRESSES = 64;

    @Autowired Matching matching;
    @Autowired Rings rings;
    @Autowired Offers offers;
    @Autowired Availabilities availabilities;
    @Autowired Calls calls;
    @Autowired Journeys journeys;
    @Autowired JdbcClient jdbc;
    @Autowired Visitors visitors;

    private final CyclicBarrier start = new CyclicBarrier(PRESSES);

    abstract int requests();

    /** Every running product on this database. */
    List<Matching> instances() {
        return List.of(matching);
    }

    @Test
    @Timeout(120)
    void ofAllWhoAnswerAtTheSameInstantExactlyOneWins() throws Exception {
        var volunteers = Stream.generate(() -> visitors.volunteerOnCall("de")).limit(VOLUNTEERS).toList();
        // Speaks what nobody else does: only the test says who is rung.
        var requester = visitors.requester("fo");
        try (var threads = Executors.newFixedThreadPool(PRESSES)) {
            for (var round = 0; round < requests(); round++) {
                var request = matching.ask(requester, new Need(""));
                volunteers.forEach(volunteer -> assertThat(rings.begin(request, match(volunteer), 1)).isTrue());

                var calling = onlyOne(pressAll(threads, offers.ringingFor(request)));

                var winner = oneStory(request, calling, volunteers);
                calls.hangUp(calling, winner);
                calls.wrappedUp(calling, winner);
            }
        }
    }

    private List<Future<CallId>> pressAll(ExecutorService threads, List<Offer> ringing) {
        return IntStream.range(0, PRESSES).mapToObj(press -> threads.submit(() -> {
            var offer = ringing.get(press % VOLUNTEERS);
            var instance = instances().get(press / VOLUNTEERS % instances().size());
            start.await();
            return instance.answer(offer.id(), offer.volunteer());
        })).toList();
    }

    /** The winner may have pressed several times, and is told the same each time. */
    private static CallId onlyOne(List<Future<CallId>> presses) throws InterruptedException {
        var begun = new HashSet<CallId>();
        for (var press : presses) {
            try {
                begun.add(press.get());
            } catch (ExecutionException late) {
                assertThat(late).hasCauseInstanceOf(AnsweredTooLate.class);
            }
        }
        assertThat(begun).hasSize(1);
        return begun.iterator().next();
    }

    /** What the presses were told is what every table says. */
    private PersonId oneStory(RequestId request, CallId calling, List<PersonId> volunteers) {
        assertThat(matching.find(request).orElseThrow().state()).isEqualTo(State.ANSWERED);
        assertThat(jdbc.sql("select id from live_call where request_id = :request").param("request", request.value())
                .query(UUID.class).list()).containsExactly(calling.value());
        var winner = calls.find(calling).orElseThrow().volunteer();
        assertThat(offers.madeFor(request, Optional.empty())).hasSize(VOLUNTEERS).allSatisfy(offer ->
                assertThat(offer.state()).isEqualTo(
                        offer.volunteer().equals(winner) ? Offer.State.ACCEPTED : Offer.State.WITHDRAWN));
        assertThat(volunteers).allSatisfy(volunteer ->
                assertThat(availabilities.find(volunteer).orElseThrow().activity()).isEqualTo(
                        volunteer.equals(winner) ? Activity.IN_CALL : Activity.FREE));
        var told = journeys.of(request).stream().map(Recorded::kind).toList();
        assertThat(told).containsOnlyOnce("RequestAnswered");
        assertThat(told).filteredOn("OfferWithdrawn"::equals).hasSize(VOLUNTEERS - 1);
        return winner;
    }

    private static Match match(PersonId volunteer) {
        return new Match(volunteer, EnumSet.of(Reason.SPEAKS_WELL), 0.35);
    }
}
