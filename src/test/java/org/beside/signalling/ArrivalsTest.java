package org.beside.signalling;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.beside.call.CallRole;
import org.junit.jupiter.api.Test;

/** How often a side may come into its call. */
class ArrivalsTest {

    /** What a page waits for when it has been told that it comes too often. */
    private static final Duration LONG_END_OF_THE_TABLE = Duration.ofSeconds(7);

    private final ManualTime time = new ManualTime();
    private final Arrivals arrivals = new Arrivals(Samples.SETTINGS, time);
    private final Seat seat = Samples.seat(Samples.call(), CallRole.REQUESTER);

    /** A bus on its way through a city, for as long as any call. */
    @Test
    void letsAPageInWhoseSocketDiesEveryTwoSecondsForAnHour() {
        for (var seconds = 0; seconds < 3_600; seconds += 2) {
            arrivals.admit(seat);
            time.pass(Duration.ofSeconds(2));
        }
    }

    @Test
    void letsAPageInThatIsLoadedAnewAgainAndAgainInAMoment() {
        for (var round = 0; round < 30; round++) {
            arrivals.admit(seat);
        }
        assertRefused();
    }

    @Test
    void refusesNobodyTwiceWhoWaitsAsThePageDoes() {
        for (var round = 0; round < 100; round++) {
            exhaust();
            time.pass(LONG_END_OF_THE_TABLE);
            arrivals.admit(seat);
        }
    }

    @Test
    void takesNothingFromWhoeverIsRefused() {
        exhaust();
        for (var round = 0; round < 100; round++) {
            time.pass(Duration.ofMillis(10));
            assertRefused();
        }
        time.pass(Duration.ofSeconds(1));
        arrivals.admit(seat);
    }

    @Test
    void countsEachSeatByItself() {
        exhaust();
        arrivals.admit(Samples.seat(seat.call(), CallRole.VOLUNTEER));
        arrivals.admit(new Seat(Samples.call(), CallRole.REQUESTER, seat.person()));
    }

    private void exhaust() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> {
            for (var round = 0; round < 100; round++) {
                arrivals.admit(seat);
            }
        });
    }

    private void assertRefused() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> arrivals.admit(seat))
                .extracting(Refused::code).isEqualTo(CloseCode.TOO_FAST);
    }
}
