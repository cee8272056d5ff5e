package org.beside.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.beside.RoomTest;
import org.beside.Visitors;
import org.beside.shared.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionOperations;

/** What people said about meeting again, on one database. */
@RoomTest
abstract class BondsTests {

    @Autowired Bonds bonds;
    @Autowired Visitors visitors;
    @Autowired TransactionOperations transaction;

    private PersonId requester;
    private PersonId volunteer;

    @BeforeEach
    void twoPeopleHaveMet() {
        requester = visitors.requester("en");
        volunteer = visitors.volunteer("en");
    }

    @Test
    void againCountsWhenBothHaveWishedIt() {
        bonds.wishAgain(requester, volunteer);
        assertThat(bonds.wishedAgain(requester, volunteer)).isTrue();
        assertThat(bonds.wishedAgain(volunteer, requester)).isFalse();
        assertThat(bonds.againWith(requester)).isEmpty();
        assertThat(bonds.againWith(volunteer)).isEmpty();

        bonds.wishAgain(volunteer, requester);
        assertThat(bonds.againWith(requester)).containsExactly(volunteer);
        assertThat(bonds.againWith(volunteer)).containsExactly(requester);
    }

    @Test
    void oneWordSeparatesBoth() {
        bonds.separate(volunteer, requester);
        assertThat(bonds.separatedFrom(volunteer)).containsExactly(requester);
        assertThat(bonds.separatedFrom(requester)).containsExactly(volunteer);
        assertThat(bonds.separatedFrom(visitors.volunteer("en"))).isEmpty();
        assertThat(bonds.hasSeparated(volunteer, requester)).isTrue();
        assertThat(bonds.hasSeparated(requester, volunteer)).isFalse();
    }

    @Test
    void aSeparationTakesTheOwnWishBackAndOutweighsTheOthers() {
        bonds.wishAgain(requester, volunteer);
        bonds.wishAgain(volunteer, requester);
        bonds.separate(requester, volunteer);

        assertThat(bonds.wishedAgain(requester, volunteer)).isFalse();
        assertThat(bonds.wishedAgain(volunteer, requester)).isTrue();
        assertThat(bonds.againWith(requester)).isEmpty();
        assertThat(bonds.againWith(volunteer)).isEmpty();
        assertThat(bonds.separatedFrom(volunteer)).containsExactly(requester);
    }

    @Test
    void whoeverHasSeparatedStaysSeparated() {
        bonds.separate(requester, volunteer);
        bonds.wishAgain(requester, volunteer);
        assertThat(bonds.wishedAgain(requester, volunteer)).isFalse();
        assertThat(bonds.separatedFrom(requester)).containsExactly(volunteer);
    }

    @Test
    void sayingItTwiceIsSayingItOnce() {
        bonds.wishAgain(requester, volunteer);
        bonds.wishAgain(requester, volunteer);
        bonds.separate(volunteer, requester);
        bonds.separate(volunteer, requester);
        bonds.separate(requester, volunteer);
        assertThat(bonds.separatedFrom(requester)).containsExactly(volunteer);
    }

    @Test
    void sayingItTwiceLeavesTheCallersTransactionAsItIs() {
        transaction.executeWithoutResult(status -> {
            bonds.wishAgain(requester, volunteer);
            bonds.wishAgain(requester, volunteer);
            bonds.separate(requester, volunteer);
            bonds.separate(requester, volunteer);
            bonds.wishAgain(volunteer, requester);
        });
        assertThat(bonds.separatedFrom(requester)).containsExactly(volunteer);
        assertThat(bonds.wishedAgain(volunteer, requester)).isTrue();
    }

    /** On two pages at once, both buttons: the separation is what holds. */
    @Test
    void ofAWishAndASeparationAtTheSameInstantTheSeparationHolds() throws Exception {
        for (var round = 0; round < 20; round++) {
            var other = visitors.volunteer("en");
            var start = new CyclicBarrier(8);
            try (var threads = Executors.newFixedThreadPool(8)) {
                var saying = IntStream.range(0, 8).<Callable<Object>>mapToObj(thread -> () -> {
                    start.await();
                    if (thread % 2 == 0) {
                        bonds.wishAgain(requester, other);
                    } else {
                        bonds.separate(requester, other);
                    }
                    return thread;
                }).toList();
                for (var said : threads.invokeAll(saying)) {
                    said.get();
                }
            }
            assertThat(bonds.separatedFrom(other)).containsExactly(requester);
            assertThat(bonds.wishedAgain(requester, other)).isFalse();
        }
    }

    @Test
    void nobodyHasABondWithThemselves() {
        for (var saying : List.<Runnable>of(
                () -> bonds.wishAgain(requester, requester), () -> bonds.separate(requester, requester))) {
            assertThatThrownBy(saying::run).isInstanceOf(DataIntegrityViolationException.class);
        }
    }
}
