package org.beside.feelings.wall;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beside.feelings.wall.WallWord.State;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.beside.shared.SqlTime;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is on the wall, or on its way there. The words themselves are read from where they were said. */
@Repository
class WallRows {

    private static final String WORDS = """
            select wall_word.prompt_id, prompt.words, wall_word.state
            from wall_word join prompt on prompt.id = wall_word.prompt_id
            """;

    private final JdbcClient jdbc;

    /** Where words were said. */
    record Origin(WallWordId id, RequestId request, CallId call) {
    }

    WallRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The own words that this person said after this call. */
    Optional<Origin> saidAfter(CallId call, PersonId person) {
        return jdbc.sql("""
                select id, request_id, call_id from prompt where call_id = :call and person_id = :person
                and moment = 'AFTER' and question = 'WORDS' and state = 'ANSWERED' and words is not null""")
                .param("call", call.value()).param("person", person.value()).query(WallRows::origin).optional();
    }

    Optional<Origin> find(WallWordId id) {
        return jdbc.sql("select id, request_id, call_id from prompt where id = :id").param("id", id.value())
                .query(WallRows::origin).optional();
    }

    Optional<State> stateOf(WallWordId id) {
        return jdbc.sql("select state from wall_word where prompt_id = :id").param("id", id.value())
                .query(String.class).optional().map(State::valueOf);
    }

    /** @throws DuplicateKeyException when they were offered before */
    void offer(WallWordId id, PersonId person, Instant now) {
        jdbc.sql("insert into wall_word (prompt_id, person_id, state, offered_at) values (:id, :person, 'OFFERED', :now)")
                .param("id", id.value()).param("person", person.value()).param("now", SqlTime.of(now)).update();
    }

    /** False where this cannot follow any more on what was decided before. */
    boolean decide(WallWordId id, State decision, PersonId admin, Instant now) {
        return jdbc.sql("""
                update wall_word set state = :decision, read_at = :now, read_by = :admin
                where prompt_id = :id and state in (:before)""")
                .param("before", decision.follows().stream().map(State::name).toList())
                .param("decision", decision.name()).param("now", SqlTime.of(now)).param("admin", admin.value())
                .param("id", id.value()).update() == 1;
    }

    boolean remove(WallWordId id, PersonId person) {
        return jdbc.sql("delete from wall_word where prompt_id = :id and person_id = :person")
                .param("id", id.value()).param("person", person.value()).update() == 1;
    }

    /** The oldest first where they wait to be read, else the newest. */
    List<WallWord> in(State state) {
        return jdbc.sql(WORDS + " where wall_word.state = :state order by wall_word.offered_at "
                + (state == State.OFFERED ? "" : "desc, wall_word.prompt_id") + " limit 200")
                .param("state", state.name()).query(WallRows::word).list();
    }

    List<WallWord> of(PersonId person) {
        return jdbc.sql(WORDS + " where wall_word.person_id = :person order by wall_word.offered_at desc")
                .param("person", person.value()).query(WallRows::word).list();
    }

    private static WallWord word(ResultSet row, int number) throws SQLException {
        return new WallWord(new WallWordId(row.getObject("prompt_id", UUID.class)), row.getString("words"),
                State.valueOf(row.getString("state")));
    }

    private static Origin origin(ResultSet row, int number) throws SQLException {
        return new Origin(new WallWordId(row.getObject("id", UUID.class)),
                new RequestId(row.getObject("request_id", UUID.class)), new CallId(row.getObject("call_id", UUID.class)));
    }
}
