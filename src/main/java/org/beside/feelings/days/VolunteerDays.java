package org.beside.feelings.days;

import java.util.OptionalInt;
import org.beside.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What volunteers may see of the difference they made. Never how anybody felt, nor who said what. */
@Service
@Transactional(readOnly = true)
public class VolunteerDays {

    private static final int MOST_WORDS = 100;

    /** Nothing comes from whom they left, or who left them. */
    private static final String THANKS = """
            from thanks where to_person = :volunteer and not exists (
                select 1 from bond where kind = 'APART'
                and (person_id = :volunteer and other_id = from_person or person_id = from_person and other_id = :volunteer))
            """;

    private final JdbcClient jdbc;

    VolunteerDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Difference of(PersonId volunteer) {
        return new Difference(
                atLeastFive("""
                        select count(distinct requester_id) from live_call
                        where volunteer_id = :volunteer and state = 'ENDED' and first_frame_at is not null""", volunteer),
                atLeastFive("select count(distinct from_person) " + THANKS, volunteer),
                jdbc.sql("select words " + THANKS + "and words is not null order by given_at desc, id limit :most")
                        .param("volunteer", volunteer.value()).param("most", MOST_WORDS).query(String.class).list());
    }

    private OptionalInt atLeastFive(String question, PersonId volunteer) {
        var people = jdbc.sql(question).param("volunteer", volunteer.value()).query(Integer.class).single();
        return people < Difference.ENOUGH ? OptionalInt.empty() : OptionalInt.of(people);
    }
}
