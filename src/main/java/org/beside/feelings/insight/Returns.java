package org.beside.feelings.insight;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beside.feelings.Feeling;
import org.beside.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who asked again within thirty days, by the feeling that the call left. It divides packets that have been told already,
 * so a division must not let anybody work out fewer than five either: decision 0026.
 */
@Component
class Returns {

    static final String BACK = "BACK";
    static final String AWAY = "AWAY";

    private static final Duration SOON = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Packets packets;

    /** One who was told of in a packet, and whether they asked again. */
    record Story(UUID packet, Heard heard) {

        boolean back() {
            return heard.answer().equals(BACK);
        }
    }

    Returns(JdbcClient jdbc, Packets packets) {
        this.jdbc = jdbc;
        this.packets = packets;
    }

    /** Tells of the calls that are thirty days ago by then. */
    void tell(Instant to, LocalDate toldOn) {
        for (var feeling : Feeling.values()) {
            var stories = stories(feeling, toldOn.minusDays(SOON.toDays()));
            divide(stories).ifPresent(divided -> {
                packets.tell(Topic.RETURN, feeling.name(), divided, toldOn);
                forget(stories);
            });
        }
    }

    /** Empty as long as the division would leave fewer than five anywhere. */
    static Optional<List<Packet>> divide(List<Story> stories) {
        var mixed = stories.stream().collect(Collectors.groupingBy(Story::packet)).values().stream()
                .filter(packet -> packet.stream().map(Story::back).distinct().count() == 2)
                .flatMap(Collection::stream).toList();
        var told = List.of(heard(mixed, true), heard(mixed, false), heard(stories, true), heard(stories, false));
        if (stories.isEmpty() || !told.stream().allMatch(heard -> heard.isEmpty()
                || Packet.people(heard) >= Topic.ENOUGH)) {
            return Optional.empty();
        }
        return Optional.of(told.subList(2, 4).stream().filter(heard -> !heard.isEmpty())
                .map(heard -> new Packet(heard.getFirst().answer(), Map.of(), heard)).toList());
    }

    private static List<Heard> heard(List<Story> stories, boolean back) {
        return stories.stream().filter(story -> story.back() == back).map(Story::heard).toList();
    }

    private List<Story> stories(Feeling feeling, LocalDate toldBy) {
        return jdbc.sql("""
                select packet_id, unit, person_id, said_at, case when exists (
                    select 1 from help_request where requester_id = person_id
                    and asked_at > said_at and asked_at <= said_at + interval '30' day) then 'BACK' else 'AWAY' end
                    as answer
                from insight_member join insight_packet on insight_packet.id = packet_id
                where insight_packet.topic = 'AFTER' and insight_packet.answer = :feeling and told_on <= :told
                order by said_at, unit""")
                .param("feeling", feeling.name()).param("told", toldBy)
                .query((row, number) -> new Story(row.getObject("packet_id", UUID.class),
                        new Heard(row.getObject("unit", UUID.class), row.getObject("person_id", UUID.class),
                                Optional.empty(), SqlTime.read(row, "said_at"), row.getString("answer"), Map.of())))
                .list();
    }

    /** What has been told of them need not be remembered any longer. */
    private void forget(List<Story> stories) {
        jdbc.sql("delete from insight_member where packet_id in (:packets)")
                .param("packets", stories.stream().map(Story::packet).distinct().toList()).update();
    }
}
