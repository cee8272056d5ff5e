package org.beside.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.beside.MovableClock;
import org.beside.RoomTest;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

/** What is recorded, when, and who is told, on one database. */
@RoomTest
abstract class JourneyTests {

    /** Something that happens only here. */
    record LampLit(RequestId request, Optional<PersonId> person, Colour colour, int watts, Instant at)
            implements Touchpoint {
    }

    enum Colour { RED, GREEN }

    @Autowired Journeys journeys;
    @Autowired JourneyFeed feed;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionOperations transaction;
    @Autowired MovableClock clock;

    private final RequestId request = new RequestId(UUID.randomUUID());
    private final PersonId person = new PersonId(UUID.randomUUID());
    private final List<JourneyFeed.Subscription> subscriptions = new ArrayList<>();

    @AfterEach
    void nobodyListensAnyMore() {
        subscriptions.forEach(JourneyFeed.Subscription::end);
    }

    @Test
    void keepsEveryPartOfATouchpoint() {
        happen(lit(Colour.RED));
        var recorded = journeys.of(request).getFirst();
        assertThat(recorded.is(LampLit.class)).isTrue();
        assertThat(recorded.person()).contains(person);
        assertThat(recorded.at()).isEqualTo(clock.instant());
        assertThat(recorded.details()).containsOnlyKeys("colour", "watts");
        assertThat(recorded.detail("colour")).contains("RED");
        assertThat(recorded.detail("watts")).contains("60");
        assertThat(recorded.detail("request")).isEmpty();
    }

    @Test
    void whatTheSystemDidHasNoPerson() {
        happen(new LampLit(request, Optional.empty(), Colour.RED, 60, clock.instant()));
        assertThat(journeys.of(request).getFirst().person()).isEmpty();
    }

    @Test
    void keepsTheOrderAlsoOfWhatHappensAtTheSameInstant() {
        for (var i = 0; i < 20; i++) {
            happen(lit(i % 2 == 0 ? Colour.RED : Colour.GREEN));
        }
        var journey = journeys.of(request);
        assertThat(journey).hasSize(20).isSortedAccordingTo((one, other) -> Long.compare(one.order(), other.order()));
        assertThat(journey.get(1).detail("colour")).contains("GREEN");
        assertThat(journeys.of(new RequestId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void aTransactionThatFailsLeavesNothing() {
        var told = new ArrayList<Touchpoint>();
        listen(told);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            events.publishEvent(lit(Colour.RED));
            assertThat(journeys.of(request)).hasSize(1);
            throw new IllegalStateException("the room changed its mind");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(journeys.of(request)).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void nothingIsRecordedOutsideOfATransaction() {
        assertThatThrownBy(() -> events.publishEvent(lit(Colour.RED)))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThat(journeys.of(request)).isEmpty();
    }

    /** Nothing in the room's face could change or remove what has been recorded. */
    @Test
    void nothingCanBeTakenBack() {
        var open = Arrays.stream(Journeys.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()).toList();
        assertThat(open).isNotEmpty().allSatisfy(method -> assertThat(method.getReturnType()).isEqualTo(List.class));
    }

    @Test
    void givesWholeJourneysInWhichSomethingHappenedLately() {
        happen(lit(Colour.RED));
        clock.pass(Duration.ofHours(2));
        var asked = clock.instant();
        assertThat(journeys.activeSince(asked)).extracting(Recorded::request).doesNotContain(request);
        happen(lit(Colour.GREEN));
        assertThat(journeys.activeSince(asked)).filteredOn(one -> one.request().equals(request)).hasSize(2);
        assertThat(journeys.activeSince(asked.plusMillis(1))).extracting(Recorded::request).doesNotContain(request);
    }

    @Test
    void tellsAPageOnlyAfterTheCommit() {
        var told = new ArrayList<Touchpoint>();
        listen(told);
        transaction.executeWithoutResult(status -> {
            events.publishEvent(lit(Colour.RED));
            events.publishEvent(lit(Colour.GREEN));
            assertThat(told).isEmpty();
        });
        assertThat(told).containsExactly(lit(Colour.RED), lit(Colour.GREEN));
    }

    @Test
    void aPageThatIsToldFindsItRecorded() {
        var found = new ArrayList<Integer>();
        subscriptions.add(feed.subscribe(this::ours, touchpoint -> found.add(journeys.of(request).size())));
        happen(lit(Colour.RED));
        assertThat(found).containsExactly(1);
    }

    @Test
    void onePageThatFailsDoesNotKeepTheNewsFromTheOthers() {
        var told = new ArrayList<Touchpoint>();
        for (var page = 0; page < 5; page++) {
            subscriptions.add(feed.subscribe(this::ours, touchpoint -> {
                throw new IllegalStateException("this page is gone");
            }));
            subscriptions.add(feed.subscribe(touchpoint -> {
                throw new IllegalStateException("this page cannot even say what it wants");
            }, told::add));
            listen(told);
        }
        happen(lit(Colour.RED));
        assertThat(told).hasSize(5);
        assertThat(journeys.of(request)).hasSize(1);
    }

    @Test
    void aPageHearsWhatItAskedForUntilItIsLeft() {
        var told = new ArrayList<Touchpoint>();
        var reds = feed.subscribe(one -> one instanceof LampLit lamp && lamp.colour() == Colour.RED, told::add);
        happen(lit(Colour.RED));
        happen(lit(Colour.GREEN));
        reds.end();
        happen(lit(Colour.RED));
        assertThat(told).containsExactly(lit(Colour.RED));
    }

    private void listen(List<Touchpoint> told) {
        subscriptions.add(feed.subscribe(this::ours, told::add));
    }

    private boolean ours(Touchpoint touchpoint) {
        return touchpoint.request().equals(request);
    }

    private LampLit lit(Colour colour) {
        return new LampLit(request, Optional.of(person), colour, 60, clock.instant());
    }

    private void happen(Touchpoint touchpoint) {
        transaction.executeWithoutResult(status -> events.publishEvent(touchpoint));
    }
}
