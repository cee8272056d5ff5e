package org.beside.feelings.days;

import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.beside.people.Bonds;
import org.beside.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What volunteers may see of the difference they made. Never how anybody felt, nor who said what. */
@Service
@Transactional(readOnly = true)
public class VolunteerDays {

    private static final int MOST_WORDS = 100;

    /** Nothing comes from whom they left, or who left them. */
    private static final String THANKS = "from thanks where to_person = :volunteer and from_person not in (:apart)";

    private final JdbcClient jdbc;
    private final Bonds bonds;

    VolunteerDays(JdbcClient jdbc, Bonds bonds) {
        this.jdbc = jdbc;
        this.bonds = bonds;
    }

    public Difference of(PersonId volunteer) {
        var apart = apartFrom(volunteer);
        return new Difference(
                atLeastFive(jdbc.sql("""
                        select count(distinct requester_id) from live_call
                        where volunteer_id = :volunteer and state = 'ENDED' and first_frame_at is not null""")
                        .param("volunteer", volunteer.value())),
                atLeastFive(jdbc.sql("select count(distinct from_person) " + THANKS)
                        .param("volunteer", volunteer.value()).param("apart", apart)),
                jdbc.sql("select words " + THANKS + " and words is not null order by given_at desc, id limit :most")
                        .param("volunteer", volunteer.value()).param("apart", apart).param("most", MOST_WORDS)
                        .query(String.class).list());
    }

    /** Themselves as well, from whom no thanks come: SQL knows no empty list. */
    private List<UUID> apartFrom(PersonId volunteer) {
        return Stream.concat(Stream.of(volunteer), bonds.separatedFrom(volunteer).stream()).map(PersonId::value).toList();
    }

    private static OptionalInt atLeastFive(StatementSpec question) {
        var people = question.query(Integer.class).single();
        return people < Difference.ENOUGH ? OptionalInt.empty() : OptionalInt.of(people);
    }
}
