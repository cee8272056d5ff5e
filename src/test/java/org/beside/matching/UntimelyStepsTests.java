package org.beside.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.beside.matching.Availability.Activity;
import org.beside.matching.HelpRequest.State;
import org.beside.shared.CallId;
import org.beside.shared.OfferId;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.beside.shared.SpokenLanguage;
import org.beside.shared.SqlTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Steps that come too late, twice, all at once, or from somebody who has no business there. */
abstract class UntimelyStepsTests extends MatchingTests {

    @Autowired Requests requests;
    @Autowired JdbcClient jdbc;

    @Test
    void askingFromTwoPagesAtTheSameInstantIsOneRequest() throws Exception {
        var requester = visitors.requester("fo");
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var round = 0; round < 100; round++) {
                var start = new CyclicBarrier(2);
                Callable<RequestId> ask = () -> {
                    start.await();
                    return matching.ask(requester, new Need(""));
                };
                var asked = threads.invokeAll(List.of(ask, ask));
                var request = asked.getFirst().get();
                assertThat(asked.getLast().get()).isEqualTo(request);
                assertThat(journey(request)).containsExactly("RequestAsked");
                assertThat(matching.cancel(request, requester)).isTrue();
            }
        }
    }

    /** Cancelling makes room for a new request: whoever asks in that moment has either the old one or a new one. */
    @Test
    void askingWhileTheSameRequestIsCancelledEndsInOneStory() throws Exception {
        var requester = visitors.requester("fo");
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var round = 0; round < 100; round++) {
                var first = matching.ask(requester, new Need(""));
                var start = new CyclicBarrier(2);
                var asking = threads.submit(() -> {
                    start.await();
                    return matching.ask(requester, new Need(""));
                });
                var cancelling = threads.submit(() -> {
                    start.await();
                    return matching.cancel(first, requester);
                });
                assertThat(cancelling.get()).isTrue();
                var second = asking.get();
                assertThat(matching.openOf(requester).map(HelpRequest::id))
                        .isEqualTo(second.equals(first) ? Optional.empty() : Optional.of(second));
                matching.cancel(second, requester);
            }
        }
    }

    @Test
    void whatIsOverStaysAsItIs() {
        for (var outcome : List.of(State.ANSWERED, State.CANCELLED)) {
            var volunteer = visitors.volunteerOnCall("fo");
            var requester = visitors.requester("fo");
            var request = matching.ask(requester, new Need(""));
            var ring = ringAt(volunteer);
            if (outcome == State.ANSWERED) {
                matching.answer(ring, volunteer);
            } else {
                matching.cancel(request, requester);
            }
            var before = everythingAbout(request, volunteer);

            assertThat(matching.cancel(request, requester)).isFalse();
            assertThat(matching.standBy(request, requester)).isFalse();
            assertThat(matching.askNow(request, requester)).isFalse();
            if (outcome == State.ANSWERED) {
                assertThat(matching.answer(ring, volunteer)).isEqualTo(CallId.of(ring));
            } else {
                assertThatThrownBy(() -> matching.answer(ring, volunteer)).isInstanceOf(AnsweredTooLate.class);
            }
            matching.decline(ring, volunteer);
            matching.stillWaiting(request);
            timekeeper.tick();

            assertThat(everythingAbout(request, volunteer)).isEqualTo(before);
            onCall.end(volunteer);
        }
    }

    @Test
    void aDeclinedRingCannotBeAnsweredOrDeclinedAgain() {
        var volunteer = visitors.volunteerOnCall("fo");
        var request = matching.ask(visitors.requester("fo"), new Need(""));
        var ring = ringAt(volunteer);
        matching.decline(ring, volunteer);
        matching.decline(ring, volunteer);

        assertThatThrownBy(() -> matching.answer(ring, volunteer)).isInstanceOf(AnsweredTooLate.class);
        assertThat(matching.find(request).orElseThrow().state()).isEqualTo(State.WAITING);
        assertThat(journey(request)).containsExactly("RequestAsked", "VolunteerRung", "OfferDeclined");
        assertThat(activity(volunteer)).isEqualTo(Activity.FREE);
    }

    @Test
    void nobodyElseLeavesTheLineOrComesBackIntoIt() {
        var requester = visitors.requester("fo");
        var stranger = visitors.requester("fo");
        var request = matching.ask(requester, new Need(""));
        assertThat(matching.standBy(request, stranger)).isFalse();
        assertThat(matching.find(request).orElseThrow().state()).isEqualTo(State.WAITING);
        assertThat(matching.standBy(request, requester)).isTrue();
        assertThat(matching.standBy(request, requester)).isFalse();
        assertThat(matching.askNow(request, stranger)).isFalse();
        assertThat(matching.cancel(request, stranger)).isFalse();
        assertThat(matching.find(request).orElseThrow().state()).isEqualTo(State.STANDING_BY);
        assertThat(matching.askNow(request, requester)).isTrue();
        assertThat(matching.askNow(request, requester)).isFalse();
        assertThat(journey(request)).containsExactly("RequestAsked", "StoodBy", "AskedNow");
    }

    @Test
    void whatWasNeverThereIsRefusedAndChangesNothing() {
        var somebody = visitors.volunteer("fo");
        var nobody = new PersonId(UUID.randomUUID());
        var request = new RequestId(UUID.randomUUID());
        var ring = new OfferId(UUID.randomUUID());
        var asked = count("help_request");

        assertThatThrownBy(() -> matching.ask(nobody, new Need(""))).isInstanceOf(NoSuchElementException.class);
        assertThat(count("help_request")).isEqualTo(asked);
        assertThat(matching.cancel(request, somebody)).isFalse();
        assertThat(matching.standBy(request, somebody)).isFalse();
        assertThat(matching.askNow(request, somebody)).isFalse();
        assertThat(matching.waitOf(request)).isEmpty();
        assertThatThrownBy(() -> matching.answer(ring, somebody)).isInstanceOf(AnsweredTooLate.class);
        matching.decline(ring, somebody);
        matching.stillWaiting(request);
        assertThatThrownBy(() -> onCall.begin(nobody)).isInstanceOf(IllegalStateException.class);
        onCall.end(nobody);
        onCall.snooze(nobody, Snooze.ONE_DAY);
        onCall.stillHere(nobody);
        assertThat(availabilities.find(nobody)).isEmpty();
        assertThat(onCall.ringAt(nobody)).isEmpty();
    }

    @Test
    void aSnoozeOffCallIsNone() {
        var volunteer = visitors.volunteerOnCall("fo");
        onCall.end(volunteer);
        onCall.snooze(volunteer, Snooze.ONE_WEEK);
        assertThat(availabilities.find(volunteer).orElseThrow().snoozedUntil()).isEmpty();
    }

    @Test
    void whoeverGoesOffCallWhileItRingsMayStillAnswer() {
        var volunteer = visitors.volunteerOnCall("fo");
        matching.ask(visitors.requester("fo"), new Need(""));
        var ring = ringAt(volunteer);
        onCall.end(volunteer);
        var call = matching.answer(ring, volunteer);
        assertThat(calls.ongoingOf(volunteer)).contains(call);
        calls.hangUp(call, volunteer);
        calls.wrappedUp(call, volunteer);
        assertThat(availabilities.find(volunteer).orElseThrow()).satisfies(now -> {
            assertThat(now.activity()).isEqualTo(Activity.FREE);
            assertThat(now.onCall()).isFalse();
        });
    }

    @Test
    void someoneWhoSpeaksEveryLanguageMayAskToo() {
        var requester = visitors.requester(Stream.of(Locale.getISOLanguages())
                .map(SpokenLanguage::languageOf).distinct().toArray(String[]::new));
        assertThat(matching.waitOf(matching.ask(requester, new Need("")))).isPresent();
    }

    /** Somebody says "Not now" while the wave that rings them is still being rung. */
    @Test
    void aLookThatIsWantedDuringAWaveIsNotForgottenAtItsEnd() {
        var requester = visitors.requester("fo");
        var request = matching.ask(requester, new Need(""));
        var planned = clock.instant().plusSeconds(3);
        assertThat(requests.beginWave(request, 2, planned)).isTrue();
        requests.lookAgain(request, clock.instant());
        requests.planWaveAfter(2, request, planned, clock.instant().plusSeconds(2));
        assertThat(requests.dueForWave(clock.instant())).extracting(HelpRequest::id).contains(request);

        assertThat(requests.beginWave(request, 3, planned)).isTrue();
        requests.planWaveAfter(3, request, planned, clock.instant().plusSeconds(2));
        assertThat(requests.dueForWave(clock.instant())).extracting(HelpRequest::id).doesNotContain(request);
        assertThat(requests.dueForWave(clock.instant().plusSeconds(2))).extracting(HelpRequest::id).contains(request);
    }

    /** Whoever goes on call hurries all who wait; two who do so at once must not hold what the other wants. */
    @Test
    void manyMayGoOnCallAtOnceWhileManyWait() throws Exception {
        var waiting = Stream.generate(() -> matching.ask(visitors.requester("fo"), new Need(""))).limit(30).toList();
        var steps = new ArrayList<Callable<Void>>();
        for (var pair = 0; pair < 8; pair++) {
            var volunteer = visitors.volunteerOnCall("de");
            var chance = new Random(pair);
            steps.add(() -> {
                for (var round = 0; round < 100; round++) {
                    onCall.begin(volunteer);
                }
                return null;
            });
            steps.add(() -> {
                for (var round = 0; round < 750; round++) {
                    setNextWave(waiting.get(chance.nextInt(waiting.size())),
                            Duration.ofMillis(1 + chance.nextInt(3_000)));
                }
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(steps.size())) {
            for (var done : threads.invokeAll(steps)) {
                done.get();
            }
        }
    }

    private void setNextWave(RequestId request, Duration from) {
        jdbc.sql("update help_request set next_wave_at = :next where id = :id")
                .param("next", SqlTime.of(clock.instant().plus(from))).param("id", request.value()).update();
    }

    private List<Object> everythingAbout(RequestId request, PersonId volunteer) {
        return List.of(rows("help_request", "id", request.value()), rows("offer", "request_id", request.value()),
                rows("availability", "volunteer_id", volunteer.value()),
                rows("live_call", "request_id", request.value()), journey(request));
    }

    private List<Map<String, Object>> rows(String table, String column, UUID id) {
        return jdbc.sql("select * from %s where %s = :id".formatted(table, column)).param("id", id)
                .query().listOfRows();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
