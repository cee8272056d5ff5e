package org.beside.people;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The hours in which a volunteer is left alone, by the clock on their wall; they may run across midnight. What the wall
 * clock shows decides: where it jumps forward, hours that it leaves out begin right after the jump, and where it is set
 * back, an hour that it shows twice is quiet twice.
 *
 * @param from the first quiet minute
 * @param to   the first minute that is not quiet any more; the same as {@code from} when there are no quiet hours
 */
public record QuietHours(LocalTime from, LocalTime to) {

    /** Beyond this hardly a minute would be left in which somebody could be rung. */
    public static final Duration LONGEST = Duration.ofHours(23);

    /** What holds until a volunteer says otherwise. */
    public static final QuietHours USUAL = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

    /** Rung at any time. */
    public static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    public QuietHours {
        problemWith(from, to).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        if (from.equals(to)) {
            from = LocalTime.MIDNIGHT;
            to = LocalTime.MIDNIGHT;
        }
    }

    /** What is wrong with such hours, as a translation key; empty when nothing is. */
    public static Optional<String> problemWith(LocalTime from, LocalTime to) {
        if (!from.equals(from.truncatedTo(ChronoUnit.MINUTES)) || !to.equals(to.truncatedTo(ChronoUnit.MINUTES))) {
            return Optional.of("settings.quiet.minutes");
        }
        var minutes = Math.floorMod(ChronoUnit.MINUTES.between(from, to), Duration.ofDays(1).toMinutes());
        return minutes > LONGEST.toMinutes() ? Optional.of("settings.quiet.long") : Optional.empty();
    }

    /** Whether the wall clock of that zone shows a quiet minute now. */
    public boolean contain(Instant now, ZoneId zone) {
        var time = now.atZone(zone).toLocalTime();
        return from.isAfter(to)
                ? !time.isBefore(from) || time.isBefore(to)
                : !time.isBefore(from) && time.isBefore(to);
    }

    /**
     * When it became quiet: since then every moment up to now has been.
     *
     * @throws IllegalArgumentException when now is not quiet
     */
    public Instant begunAt(Instant now, ZoneId zone) {
        if (!contain(now, zone)) {
            throw new IllegalArgumentException("It is not quiet at " + now);
        }
        var rules = zone.getRules();
        var begun = lastFrom(LocalDateTime.ofInstant(now, zone)).toInstant(rules.getOffset(now));
        var jump = rules.previousTransition(now.plusNanos(1));
        if (jump == null || jump.getInstant().isBefore(begun)) {
            return begun;
        }
        var before = jump.getInstant().minusNanos(1);
        return contain(before, zone) ? begunAt(before, zone) : jump.getInstant();
    }

    private LocalDateTime lastFrom(LocalDateTime now) {
        var today = now.with(from);
        return today.isAfter(now) ? today.minusDays(1) : today;
    }
}
