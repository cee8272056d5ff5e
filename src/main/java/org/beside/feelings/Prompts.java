package org.beside.feelings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.beside.call.CallRole;
import org.beside.feelings.Prompt.State;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.beside.shared.SqlTime;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The prompts. Each is closed once, by a conditional update. */
@Repository
class Prompts {

    private static final String THIS_ONE = """
            request_id = :request and person_id = :person and moment = :moment and question = :question""";

    private final JdbcClient jdbc;

    Prompts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws DuplicateKeyException when this was asked before */
    void insert(UUID id, Prompt prompt, Instant now) {
        about(prompt, """
                insert into prompt (id, request_id, call_id, person_id, side, moment, question, state, asked_at)
                values (:id, :request, :call, :person, :side, :moment, :question, 'ASKED', :now)""")
                .param("id", id)
                .param("call", prompt.call().map(CallId::value).orElse(null))
                .param("side", prompt.side().name())
                .param("now", SqlTime.of(now))
                .update();
    }

    /** Closes it with this answer, if it is still open. */
    boolean answer(Prompt prompt, Answer answer, Instant now) {
        var closed = about(prompt, """
                update prompt set state = 'ANSWERED', choice = :choice, words = :words, closed_at = :now
                where state = 'ASKED' and\s""" + THIS_ONE)
                .param("choice", answer.choice().orElse(null))
                .param("words", answer.ownWords().map(OwnWords::text).orElse(null))
                .param("now", SqlTime.of(now))
                .update() == 1;
        if (closed) {
            answer.chosen().forEach(word -> about(prompt, """
                    insert into feeling_word (prompt_id, word) select id, :word from prompt where\s""" + THIS_ONE)
                    .param("word", word.name()).update());
        }
        return closed;
    }

    /** Closes it without an answer, if it is still open. */
    boolean close(Prompt prompt, State outcome, Instant now) {
        return about(prompt, "update prompt set state = :outcome, closed_at = :now where state = 'ASKED' and " + THIS_ONE)
                .param("outcome", outcome.name()).param("now", SqlTime.of(now)).update() == 1;
    }

    Optional<State> stateOf(Prompt prompt) {
        return about(prompt, "select state from prompt where " + THIS_ONE)
                .query(String.class).optional().map(State::valueOf);
    }

    /** What was said to it, if it asks for a feeling and was answered. */
    Optional<Feeling> feltAt(Prompt prompt) {
        return about(prompt, "select choice from prompt where choice is not null and " + THIS_ONE)
                .query(String.class).optional().map(Feeling::valueOf);
    }

    /** How far somebody has come with what they were asked at this moment about this request. */
    Map<Question, State> states(RequestId request, PersonId person, Moment moment) {
        var states = new EnumMap<Question, State>(Question.class);
        jdbc.sql("""
                select question, state from prompt
                where request_id = :request and person_id = :person and moment = :moment""")
                .param("request", request.value()).param("person", person.value()).param("moment", moment.name())
                .query(row -> {
                    states.put(Question.valueOf(row.getString(1)), State.valueOf(row.getString(2)));
                });
        return states;
    }

    /** What this person was asked and has neither answered nor skipped. */
    List<Prompt> openOf(PersonId person) {
        return jdbc.sql("select * from prompt where person_id = :person and state = 'ASKED'")
                .param("person", person.value()).query(this::read).list();
    }

    /** What stands open since before that moment; answers on a later day have a limit of their own. */
    List<Prompt> openSinceBefore(Instant moment, Instant forLater, int most) {
        return jdbc.sql("""
                select * from prompt where state = 'ASKED' and asked_at <= :moment
                and (moment <> 'LATER' or asked_at <= :later) order by asked_at limit :most""")
                .param("moment", SqlTime.of(moment)).param("later", SqlTime.of(forLater)).param("most", most)
                .query(this::read).list();
    }

    /** When this person was last asked how they feel, while they waited or after a call, about any request but these. */
    Optional<Instant> lastAsked(PersonId person, List<RequestId> except) {
        return jdbc.sql("""
                select max(asked_at) as asked_at from prompt
                where person_id = :person and moment in ('WAITING', 'AFTER') and question = 'FEELING'
                and request_id not in (:except)""")
                .param("person", person.value()).param("except", except.stream().map(RequestId::value).toList())
                .query((row, number) -> SqlTime.readOptional(row, "asked_at")).single();
    }

    /** What somebody said right after a call. */
    record Felt(CallId call, Feeling feeling, boolean spokenOf) {
    }

    /** What this person said right after calls, the latest first. */
    List<Felt> feltAfterCalls(PersonId person, int most) {
        return jdbc.sql("""
                select call_id, choice, spoken_of_at from prompt
                where person_id = :person and moment = 'AFTER' and question = 'FEELING' and state = 'ANSWERED'
                order by asked_at desc, closed_at desc limit :most""")
                .param("person", person.value()).param("most", most)
                .query((row, number) -> new Felt(
                        new CallId(row.getObject("call_id", UUID.class)), Feeling.valueOf(row.getString("choice")),
                        SqlTime.readOptional(row, "spoken_of_at").isPresent())).list();
    }

    /** Notes that the home page speaks of this answer now; false when it has before. */
    boolean speakOf(CallId call, PersonId person, Instant now) {
        return jdbc.sql("""
                update prompt set spoken_of_at = :now
                where call_id = :call and person_id = :person and moment = 'AFTER' and question = 'FEELING'
                and spoken_of_at is null""")
                .param("now", SqlTime.of(now)).param("call", call.value()).param("person", person.value())
                .update() == 1;
    }

    private StatementSpec about(Prompt prompt, String sql) {
        return jdbc.sql(sql)
                .param("request", prompt.request().value())
                .param("person", prompt.person().value())
                .param("moment", prompt.moment().name())
                .param("question", prompt.question().name());
    }

    private Prompt read(ResultSet row, int number) throws SQLException {
        return new Prompt(
                new RequestId(row.getObject("request_id", UUID.class)),
                Optional.ofNullable(row.getObject("call_id", UUID.class)).map(CallId::new),
                new PersonId(row.getObject("person_id", UUID.class)),
                CallRole.valueOf(row.getString("side")),
                Moment.valueOf(row.getString("moment")),
                Question.valueOf(row.getString("question")));
    }
}
