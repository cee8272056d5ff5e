package org.beside.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** When a volunteer is left alone, wherever they live and whatever their clocks do. */
class QuietHoursTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId LORD_HOWE = ZoneId.of("Australia/Lord_Howe");
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final ZoneId APIA = ZoneId.of("Pacific/Apia");

    /** A moment near each jump of a clock that we know of, and one in a zone that has none. */
    private static final List<Near> JUMPS = List.of(
            new Near(BERLIN, "2026-03-29T01:00:00Z"), new Near(BERLIN, "2026-10-25T01:00:00Z"),
            new Near(NEW_YORK, "2026-03-08T07:00:00Z"), new Near(NEW_YORK, "2026-11-01T06:00:00Z"),
            new Near(LORD_HOWE, "2026-10-03T15:30:00Z"), new Near(LORD_HOWE, "2026-04-04T15:00:00Z"),
            new Near(APIA, "2011-12-30T10:00:00Z"), new Near(APIA, "2021-04-03T14:00:00Z"),
            new Near(SEOUL, "2026-03-29T01:00:00Z"));

    private record Near(ZoneId zone, String moment) {
    }

    record Case(QuietHours hours, ZoneId zone, Instant now) {
    }

    @Example
    void theUsualOnesRunAcrossMidnight() {
        assertThat(QuietHours.USUAL).isEqualTo(hours("21:00", "08:00"));
        assertThat(QuietHours.USUAL.contain(at(SEOUL, "2026-05-01T20:59:59.999"), SEOUL)).isFalse();
        assertThat(QuietHours.USUAL.contain(at(SEOUL, "2026-05-01T21:00"), SEOUL)).isTrue();
        assertThat(QuietHours.USUAL.contain(at(SEOUL, "2026-05-02T00:00"), SEOUL)).isTrue();
        assertThat(QuietHours.USUAL.contain(at(SEOUL, "2026-05-02T07:59:59.999"), SEOUL)).isTrue();
        assertThat(QuietHours.USUAL.contain(at(SEOUL, "2026-05-02T08:00"), SEOUL)).isFalse();
    }

    @Example
    void theClockOnTheVolunteersWallDecides() {
        var now = Instant.parse("2026-11-22T13:00:00Z");
        assertThat(QuietHours.USUAL.contain(now, SEOUL)).isTrue();
        assertThat(QuietHours.USUAL.contain(now, BERLIN)).isFalse();
        assertThat(QuietHours.USUAL.contain(now, NEW_YORK)).isFalse();
    }

    @Example
    void theyBeganTodayOrYesterdayEvening() {
        assertThat(QuietHours.USUAL.begunAt(at(SEOUL, "2026-05-01T23:00"), SEOUL)).isEqualTo(at(SEOUL, "2026-05-01T21:00"));
        assertThat(QuietHours.USUAL.begunAt(at(SEOUL, "2026-05-02T03:00"), SEOUL)).isEqualTo(at(SEOUL, "2026-05-01T21:00"));
        assertThat(QuietHours.USUAL.begunAt(at(SEOUL, "2026-05-01T21:00"), SEOUL)).isEqualTo(at(SEOUL, "2026-05-01T21:00"));
        var noon = hours("12:00", "14:00");
        assertThat(noon.begunAt(at(SEOUL, "2026-05-01T13:59"), SEOUL)).isEqualTo(at(SEOUL, "2026-05-01T12:00"));
    }

    @Example
    void askingWhenTheyBeganIsAMistakeWhileItIsNotQuiet() {
        assertThatThrownBy(() -> QuietHours.USUAL.begunAt(at(SEOUL, "2026-05-01T12:00"), SEOUL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Berlin goes from 02:00 to 03:00 on 29 March 2026. */
    @Example
    void hoursThatTheClockLeavesOutBeginRightAfterTheJump() {
        var jump = Instant.parse("2026-03-29T01:00:00Z");
        var night = hours("02:30", "06:00");
        assertThat(night.contain(jump.minusSeconds(1), BERLIN)).isFalse();
        assertThat(night.contain(jump, BERLIN)).isTrue();
        assertThat(night.begunAt(at(BERLIN, "2026-03-29T05:00"), BERLIN)).isEqualTo(jump);
        assertThat(hours("02:10", "02:50").contain(jump, BERLIN)).isFalse();
        assertThat(hours("23:00", "02:30").contain(jump.minusSeconds(1), BERLIN)).isTrue();
        assertThat(hours("23:00", "02:30").contain(jump, BERLIN)).isFalse();
    }

    /** Berlin shows 02:00 to 03:00 twice on 25 October 2026. */
    @Example
    void anHourThatTheClockShowsTwiceIsQuietTwice() {
        var second = Instant.parse("2026-10-25T01:00:00Z");
        var quarter = hours("02:15", "02:45");
        assertThat(quarter.contain(second.minus(Duration.ofMinutes(30)), BERLIN)).isTrue();
        assertThat(quarter.contain(second, BERLIN)).isFalse();
        assertThat(quarter.contain(second.plus(Duration.ofMinutes(30)), BERLIN)).isTrue();
        assertThat(quarter.begunAt(second.plus(Duration.ofMinutes(30)), BERLIN)).isEqualTo(second.plus(Duration.ofMinutes(15)));
        assertThat(quarter.begunAt(second.minus(Duration.ofMinutes(30)), BERLIN)).isEqualTo(second.minus(Duration.ofMinutes(45)));
        assertThat(hours("02:00", "06:00").begunAt(at(BERLIN, "2026-10-25T04:00"), BERLIN))
                .isEqualTo(second.minus(Duration.ofHours(1)));
        assertThat(QuietHours.USUAL.begunAt(at(BERLIN, "2026-10-25T07:00"), BERLIN)).isEqualTo(at(BERLIN, "2026-10-24T21:00"));
    }

    /** Samoa had no 30 December 2011. */
    @Example
    void aNightThatADayIsMissingFromIsOneNight() {
        assertThat(QuietHours.USUAL.begunAt(at(APIA, "2011-12-31T07:59"), APIA)).isEqualTo(at(APIA, "2011-12-29T21:00"));
    }

    @Example
    void aZoneWhoseClocksJumpByHalfAnHour() {
        var jump = Instant.parse("2026-10-03T15:30:00Z");
        assertThat(hours("02:10", "05:00").begunAt(jump.plus(Duration.ofHours(1)), LORD_HOWE)).isEqualTo(jump);
        var back = Instant.parse("2026-04-04T15:00:00Z");
        assertThat(hours("01:45", "01:50").contain(back.minus(Duration.ofMinutes(14)), LORD_HOWE)).isTrue();
        assertThat(hours("01:45", "01:50").contain(back.plus(Duration.ofMinutes(16)), LORD_HOWE)).isTrue();
    }

    @Example
    void aVolunteerMayWantNone() {
        assertThat(QuietHours.NONE).isEqualTo(hours("00:00", "00:00")).isEqualTo(hours("09:30", "09:30"));
        for (var hour = 0; hour < 24; hour++) {
            assertThat(QuietHours.NONE.contain(Instant.EPOCH.plus(Duration.ofHours(hour)), ZoneOffset.UTC)).isFalse();
        }
    }

    @Example
    void hoursThatLeaveHardlyAMinuteAreRefused() {
        assertThat(QuietHours.problemWith(time("08:00"), time("07:00"))).isEmpty();
        assertThat(QuietHours.problemWith(time("00:00"), time("23:00"))).isEmpty();
        assertThat(QuietHours.problemWith(time("08:00"), time("07:01"))).contains("settings.quiet.long");
        assertThat(QuietHours.problemWith(time("00:00"), time("23:59"))).contains("settings.quiet.long");
        assertThatThrownBy(() -> hours("08:00", "07:59")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("settings.quiet.long");
    }

    @Example
    void secondsAreRefused() {
        assertThatThrownBy(() -> hours("21:00:01", "08:00")).hasMessage("settings.quiet.minutes");
        assertThatThrownBy(() -> hours("21:00", "08:00:00.5")).hasMessage("settings.quiet.minutes");
    }

    @Property
    void theWallClockAloneDecides(@ForAll("cases") Case one) {
        var wall = one.now().atZone(one.zone()).toLocalTime();
        var quiet = one.hours().from().equals(wall) && !one.hours().equals(QuietHours.NONE);
        for (var time = one.hours().from(); !quiet && !time.equals(one.hours().to()); time = time.plusMinutes(1)) {
            quiet = time.getHour() == wall.getHour() && time.getMinute() == wall.getMinute();
        }
        assertThat(one.hours().contain(one.now(), one.zone())).isEqualTo(quiet);
    }

    @Property
    void everyMomentSinceTheyBeganIsQuietAndTheOneBeforeIsNot(@ForAll("cases") Case one) {
        if (!one.hours().contain(one.now(), one.zone())) {
            return;
        }
        var begun = one.hours().begunAt(one.now(), one.zone());
        assertThat(begun).isBeforeOrEqualTo(one.now());
        assertThat(one.hours().contain(begun.minusNanos(1), one.zone())).isFalse();
        for (var moment = begun; !moment.isAfter(one.now()); moment = moment.plusSeconds(60)) {
            assertThat(one.hours().contain(moment, one.zone())).as("%s", moment).isTrue();
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        var jumps = Combinators.combine(Arbitraries.of(JUMPS), Arbitraries.integers().between(-60 * 60 * 30, 60 * 60 * 30))
                .as((near, seconds) -> new Case(QuietHours.NONE, near.zone(), Instant.parse(near.moment()).plusSeconds(seconds)));
        var anywhere = Combinators.combine(Arbitraries.of(ZoneId.getAvailableZoneIds()).map(ZoneId::of),
                        Arbitraries.longs().between(0, 4_000_000_000L))
                .as((zone, second) -> new Case(QuietHours.NONE, zone, Instant.ofEpochSecond(second)));
        return Combinators.combine(Arbitraries.oneOf(jumps, anywhere), quietHours())
                .as((when, hours) -> new Case(hours, when.zone(), when.now()));
    }

    private static Arbitrary<QuietHours> quietHours() {
        var minute = Arbitraries.oneOf(Arbitraries.integers().between(0, 24 * 60 - 1),
                Arbitraries.integers().between(0, 6 * 12).map(five -> five * 5));
        return Combinators.combine(minute, minute)
                .as((from, to) -> List.of(LocalTime.MIDNIGHT.plusMinutes(from), LocalTime.MIDNIGHT.plusMinutes(to)))
                .filter(times -> QuietHours.problemWith(times.getFirst(), times.getLast()).isEmpty())
                .map(times -> new QuietHours(times.getFirst(), times.getLast()));
    }

    private static QuietHours hours(String from, String to) {
        return new QuietHours(time(from), time(to));
    }

    private static LocalTime time(String text) {
        return LocalTime.parse(text);
    }

    private static Instant at(ZoneId zone, String wall) {
        return LocalDateTime.parse(wall).atZone(zone).toInstant();
    }
}
