package org.beside.feelings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beside.feelings.Concern.Kind;
import org.beside.feelings.Concern.Reply;
import org.beside.feelings.Concern.State;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.beside.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConcernRows {

    private final JdbcClient jdbc;

    ConcernRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the same was wished before */
    void insert(Concern concern) {
        jdbc.sql("""
                insert into concern (id, person_id, call_id, request_id, kind, state, words, opened_at)
                values (:id, :person, :call, :request, :kind, :state, :words, :now)""")
                .param("id", concern.id().value())
                .param("person", concern.person().value())
                .param("call", concern.call().value())
                .param("request", concern.request().value())
                .param("kind", concern.kind().name())
                .param("state", concern.state().name())
                .param("words", concern.words().map(OwnWords::text).orElse(null))
                .param("now", SqlTime.of(concern.openedAt()))
                .update();
    }

    /** Opens it again if it was settled; what the person said before stays where they say nothing new. */
    boolean reopen(Concern concern) {
        return jdbc.sql("""
                update concern set state = 'OPEN', words = coalesce(:words, words), opened_at = :now, taken_by = null,
                    taken_at = null, closed_at = null
                where call_id = :call and person_id = :person and kind = :kind and state in ('ANSWERED', 'CLOSED')""")
                .param("words", concern.words().map(OwnWords::text).orElse(null))
                .param("now", SqlTime.of(concern.openedAt()))
                .param("call", concern.call().value())
                .param("person", concern.person().value())
                .param("kind", concern.kind().name())
                .update() == 1;
    }

    boolean take(ConcernId id, PersonId coordinator, Instant now) {
        return jdbc.sql("""
                update concern set state = 'TAKEN', taken_by = :coordinator, taken_at = :now
                where id = :id and state = 'OPEN'""")
                .param("coordinator", coordinator.value()).param("now", SqlTime.of(now)).param("id", id.value())
                .update() == 1;
    }

    boolean giveBack(ConcernId id, PersonId coordinator) {
        return jdbc.sql("""
                update concern set state = 'OPEN', taken_by = null, taken_at = null
                where id = :id and state = 'TAKEN' and taken_by = :coordinator""")
                .param("id", id.value()).param("coordinator", coordinator.value()).update() == 1;
    }

    boolean settle(ConcernId id, PersonId coordinator, State outcome, Instant now) {
        return jdbc.sql("""
                update concern set state = :outcome, closed_at = :now
                where id = :id and state = 'TAKEN' and taken_by = :coordinator""")
                .param("outcome", outcome.name()).param("now", SqlTime.of(now)).param("id", id.value())
                .param("coordinator", coordinator.value())
                .update() == 1;
    }

    void insertReply(ConcernId concern, Reply reply) {
        jdbc.sql("""
                insert into concern_reply (id, concern_id, from_person, words, written_at)
                values (:id, :concern, :from, :words, :now)""")
                .param("id", reply.id())
                .param("concern", concern.value())
                .param("from", reply.from().value())
                .param("words", reply.words().text())
                .param("now", SqlTime.of(reply.writtenAt()))
                .update();
    }

    Optional<Concern> find(ConcernId id) {
        return jdbc.sql("select * from concern where id = :id").param("id", id.value()).query(this::read).optional();
    }

    Optional<Concern> ofReply(UUID reply, PersonId person) {
        return jdbc.sql("""
                select concern.* from concern join concern_reply on concern_reply.concern_id = concern.id
                where concern_reply.id = :reply and concern.person_id = :person""")
                .param("reply", reply).param("person", person.value()).query(this::read).optional();
    }

    /** Those that nobody has taken first. */
    List<Concern> unsettled(int most) {
        return jdbc.sql("""
                select * from concern where state in ('OPEN', 'TAKEN')
                order by case state when 'OPEN' then 0 else 1 end, opened_at, id limit :most""")
                .param("most", most).query(this::read).list();
    }

    List<Reply> unreadOf(PersonId person) {
        return jdbc.sql("""
                select concern_reply.* from concern_reply join concern on concern.id = concern_reply.concern_id
                where concern.person_id = :person and concern_reply.read_at is null
                order by concern_reply.written_at""")
                .param("person", person.value())
                .query((row, number) -> new Reply(
                        row.getObject("id", UUID.class), new PersonId(row.getObject("from_person", UUID.class)),
                        new OwnWords(row.getString("words")), SqlTime.read(row, "written_at"))).list();
    }

    boolean read(UUID reply, Instant now) {
        return jdbc.sql("update concern_reply set read_at = :now where id = :id and read_at is null")
                .param("now", SqlTime.of(now)).param("id", reply).update() == 1;
    }

    private Concern read(ResultSet row, int number) throws SQLException {
        return new Concern(
                new ConcernId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new RequestId(row.getObject("request_id", UUID.class)),
                new CallId(row.getObject("call_id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("words")).map(OwnWords::new),
                SqlTime.read(row, "opened_at"),
                Optional.ofNullable(row.getObject("taken_by", UUID.class)).map(PersonId::new));
    }
}
