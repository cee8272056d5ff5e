package org.beside.feelings.insight;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beside.feelings.insight.Packets.Kept;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes the weeks that are over and puts what was said in them into packets, all in one transaction. Any node may do
 * it. A week ends on Monday at midnight, by UTC.
 */
@Component
public class Telling {

    private static final Period WEEK = Period.ofWeeks(1);

    private final Answers answers;
    private final Packets packets;
    private final Returns returns;
    private final Sums sums;
    private final Clock clock;

    Telling(Answers answers, Packets packets, Returns returns, Sums sums, Clock clock) {
        this.answers = answers;
        this.packets = packets;
        this.returns = returns;
        this.sums = sums;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${beside.insight.tick:5m}")
    @Transactional
    public void closeWeeks() {
        var told = packets.closedToAndLocked().map(Telling::dayOf)
                .or(() -> answers.first().map(first -> monday(dayOf(first))));
        var thisWeek = monday(dayOf(clock.instant()));
        if (told.isPresent() && told.get().isBefore(thisWeek)) {
            told.get().plus(WEEK).datesUntil(thisWeek.plusDays(1), WEEK).forEach(this::close);
            packets.closedTo(Optional.of(startOf(thisWeek)));
            sums.makeAnew(thisWeek);
        }
    }

    /** Makes everything anew from what was said. Nobody needs it in daily life: it shows that there is one truth. */
    @Transactional
    public void startOver() {
        packets.closedToAndLocked();
        packets.forget();
        closeWeeks();
    }

    private void close(LocalDate monday) {
        for (var topic : Topic.ofTheWeek()) {
            for (var subject : topic == Topic.RESPONSE ? Answers.questions() : List.of("")) {
                round(topic, subject, monday);
            }
        }
        returns.tell(startOf(monday), monday);
    }

    private void round(Topic topic, String subject, LocalDate monday) {
        var to = startOf(monday);
        var fresh = answers.said(topic, subject, packets.heardTo(topic, subject).orElse(Instant.EPOCH), to);
        topic.packing(subject).pack(fresh, held(topic, subject, to)).ifPresent(packed -> {
            packets.hold(topic, subject, packed.held());
            packets.tell(topic, subject, packed.packets().stream()
                    .filter(packet -> topic.tells(subject, packet.answer())).toList(), monday);
            packets.heardTo(topic, subject, to);
        });
    }

    /** Of several words that one person chose, only some may have waited. */
    private List<Heard> held(Topic topic, String subject, Instant to) {
        Set<Kept> kept = new HashSet<>(packets.held(topic, subject));
        return answers.said(topic, subject, kept.stream().map(Kept::unit).distinct().toList(), to).stream()
                .filter(heard -> kept.contains(new Kept(heard.unit(), heard.answer()))).toList();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
