package org.beside.feelings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.beside.shared.SqlTime;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ThanksRows {

    private final JdbcClient jdbc;

    ThanksRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws DuplicateKeyException when they have thanked for this call before */
    void insert(UUID id, Thanks thanks) {
        jdbc.sql("""
                insert into thanks (id, call_id, from_person, to_person, words, given_at)
                values (:id, :call, :from, :to, :words, :now)""")
                .param("id", id)
                .param("call", thanks.call().value())
                .param("from", thanks.from().value())
                .param("to", thanks.to().value())
                .param("words", thanks.words().map(ThankWords::text).orElse(null))
                .param("now", SqlTime.of(thanks.givenAt()))
                .update();
    }

    boolean exists(CallId call, PersonId from) {
        return jdbc.sql("select exists (select 1 from thanks where call_id = :call and from_person = :from)")
                .param("call", call.value()).param("from", from.value()).query(Boolean.class).single();
    }

    List<Thanks> unseenBy(PersonId person) {
        return jdbc.sql("select * from thanks where to_person = :person and seen_at is null order by given_at")
                .param("person", person.value())
                .query((row, number) -> new Thanks(
                        new CallId(row.getObject("call_id", UUID.class)),
                        new PersonId(row.getObject("from_person", UUID.class)), person,
                        Optional.ofNullable(row.getString("words")).map(ThankWords::new),
                        SqlTime.read(row, "given_at"))).list();
    }

    boolean see(Thanks thanks, Instant now) {
        return jdbc.sql("""
                update thanks set seen_at = :now
                where call_id = :call and from_person = :from and seen_at is null""")
                .param("now", SqlTime.of(now)).param("call", thanks.call().value())
                .param("from", thanks.from().value()).update() == 1;
    }
}
