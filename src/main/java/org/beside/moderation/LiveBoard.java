package org.beside.moderation;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.beside.journey.Journeys;
import org.beside.moderation.BoardEntry.Stage;
import org.springframework.stereotype.Service;

/** What goes on right now, read from the journeys. */
@Service
public class LiveBoard {

    /** How long something that is over stays on the board. */
    private static final Duration JUST_ENDED = Duration.ofHours(1);

    /** A call that began earlier and is still going on would be missed; no call lasts that long. */
    private static final Duration LOOK_BACK = Duration.ofHours(6);

    private final Journeys journeys;
    private final Clock clock;

    LiveBoard(Journeys journeys, Clock clock) {
        this.journeys = journeys;
        this.clock = clock;
    }

    /**
     * The board at one moment.
     *
     * @param waiting who waits or stands by, the longest first
     * @param live    calls that are connecting or live, the longest first
     * @param ended   what has just ended, the latest first
     */
    public record Board(List<BoardEntry> waiting, List<BoardEntry> live, List<BoardEntry> ended) {
    }

    public Board now() {
        var recently = clock.instant().minus(JUST_ENDED);
        var entries = BoardEntry.fold(journeys.activeSince(clock.instant().minus(LOOK_BACK)));
        return new Board(
                only(entries, entry -> entry.stage() == Stage.WAITING || entry.stage() == Stage.STANDING_BY),
                only(entries, entry -> entry.stage() == Stage.CONNECTING || entry.stage() == Stage.LIVE),
                only(entries, entry -> entry.stage().compareTo(Stage.ENDED) >= 0 && entry.since().isAfter(recently))
                        .reversed());
    }

    /** Those that are wanted, in the order in which they came to where they are, which is not that of the asking. */
    private static List<BoardEntry> only(List<BoardEntry> entries, Predicate<BoardEntry> wanted) {
        return entries.stream().filter(wanted).sorted(Comparator.comparing(BoardEntry::since)).toList();
    }
}
