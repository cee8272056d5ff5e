package org.beside.feelings.insight;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sums the packets by each breakdown. A sum of whole packets tells no more than they do. */
@Repository
class Sums {

    /** The part of those whose circumstances too few shared. */
    static final String UNTOLD = "UNTOLD";

    /** How many answered a question is told by the very packets that tell what they answered. */
    private static final String ANSWERED = Arrays.stream(Topic.values())
            .flatMap(topic -> topic.question().stream().map(question -> """
                    union all select 'RESPONSE', 'QUESTION', '%s', 'ANSWERED', people
                    from insight_packet where topic = '%s'
                    """.formatted(question, topic))).collect(Collectors.joining());

    private static final String SUM = """
            insert into insight_sum (topic, breakdown, part, answer, people)
            select topic, breakdown, part, answer, sum(people) from (
                select topic, case topic when 'RESPONSE' then 'QUESTION' when 'RETURN' then 'FEELING' else 'ALL' end
                        as breakdown,
                    case when topic in ('RESPONSE', 'RETURN') then subject else 'ALL' end as part, answer, people
                from insight_packet
                %s
                union all select topic, 'MONTH', to_char(told_on, 'YYYY-MM'), answer, people
                from insight_packet where topic = 'AFTER' and told_on < :month
            ) parts group by topic, breakdown, part, answer"""
            .formatted(Arrays.stream(Trait.values()).map(trait -> """
                    union all select topic, '%s', coalesce(%s, '%s'), answer, people
                    from insight_packet where topic = 'AFTER'
                    """.formatted(trait.name(), trait.column(), UNTOLD)).collect(Collectors.joining()) + ANSWERED);

    private final JdbcClient jdbc;

    Sums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param today only months that ended before it are told apart */
    void makeAnew(LocalDate today) {
        jdbc.sql("delete from insight_sum").update();
        jdbc.sql(SUM).param("month", today.withDayOfMonth(1)).update();
    }
}
