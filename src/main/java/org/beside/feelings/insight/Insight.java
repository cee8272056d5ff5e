package org.beside.feelings.insight;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody may know of how people feel. There is no other way to the figures than this. */
@Service
@Transactional(readOnly = true)
public class Insight {

    private final JdbcClient jdbc;
    private final Packets packets;

    /**
     * All figures at one moment.
     *
     * @param closedTo the end of the last week that counts; empty when no week has been closed yet
     */
    public record Figures(Optional<Instant> closedTo, List<Figure> all) {

        /** The figures of one topic by one breakdown. */
        public List<Figure> of(Topic topic, String breakdown) {
            return all.stream().filter(figure -> figure.topic() == topic && figure.breakdown().equals(breakdown)).toList();
        }
    }

    Insight(JdbcClient jdbc, Packets packets) {
        this.jdbc = jdbc;
        this.packets = packets;
    }

    public Figures figures() {
        return new Figures(packets.closedTo(), jdbc.sql("""
                select topic, breakdown, part, answer, people from insight order by topic, breakdown, part, answer""")
                .query((row, number) -> new Figure(Topic.valueOf(row.getString("topic")), row.getString("breakdown"),
                        row.getString("part"), row.getString("answer"), row.getLong("people"))).list());
    }
}
