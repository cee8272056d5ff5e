package org.beside.feelings.insight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.beside.feelings.Feeling;
import org.beside.shared.CallId;
import org.beside.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls in which somebody got what they needed and felt bad all the same. These are single calls, so they are for those
 * who look after people: a page that shows them is for admins alone.
 */
@Service
@Transactional(readOnly = true)
public class FeltBad {

    private static final Duration LATELY = Duration.ofDays(30);
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    /** One such call, and when its requester said how they felt. */
    public record Solved(CallId call, Feeling feeling, Instant saidAt) {
    }

    FeltBad(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of the last thirty days, the latest first; fifty at the most. */
    public List<Solved> solvedLately() {
        return jdbc.sql("""
                select said.call_id, said.choice, said.closed_at from prompt said
                join prompt met on met.request_id = said.request_id and met.person_id = said.person_id
                    and met.moment = 'AFTER' and met.question = 'NEED_MET' and met.choice = 'YES'
                where said.question = 'FEELING' and said.moment = 'AFTER' and said.side = 'REQUESTER'
                and said.choice in ('VERY_BAD', 'BAD') and said.closed_at >= :since
                order by said.closed_at desc, said.id limit :most""")
                .param("since", SqlTime.of(clock.instant().minus(LATELY))).param("most", MOST)
                .query((row, number) -> new Solved(new CallId(row.getObject("call_id", UUID.class)),
                        Feeling.valueOf(row.getString("choice")), SqlTime.read(row, "closed_at"))).list();
    }
}
