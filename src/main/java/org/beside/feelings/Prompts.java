package org.beside.feelings;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.beside.shared.SqlTime;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The prompts. Each is closed once, by a conditional update. */
@Repository
class Prompts {

    private final JdbcClient jdbc;

    Prompts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws DuplicateKeyException when this was asked before */
    void insert(UUID id, Prompt prompt, Instant now) {
        jdbc.sql("""
                insert into prompt (id, call_id, person_id, moment, question, state, asked_at)
                values (:id, :call, :person, :moment, :question, :state, :now)""")
                .param("id", id)
                .param("call", prompt.call().value())
                .param("person", prompt.person().value())
                .param("moment", prompt.moment().name())
                .param("question", prompt.question().name())
                .param("state", prompt.state().name())
                .param("now", SqlTime.of(now))
                .update();
    }

    boolean close(
            CallId call, PersonId person, Question question, Prompt.State outcome, Optional<String> choice,
            Optional<OwnWords> words, Instant now) {
        return jdbc.sql("""
                update prompt set state = :outcome, choice = :choice, words = :words, closed_at = :now
                where call_id = :call and person_id = :person and moment = 'AFTER' and question = :question
                and state = 'ASKED'""")
                .param("outcome", outcome.name())
                .param("choice", choice.orElse(null))
                .param("words", words.map(OwnWords::text).orElse(null))
                .param("now", SqlTime.of(now))
                .param("call", call.value())
                .param("person", person.value())
                .param("question", question.name())
                .update() == 1;
    }

    Optional<Prompt.State> stateOf(CallId call, PersonId person, Question question) {
        return jdbc.sql("""
                select state from prompt
                where call_id = :call and person_id = :person and moment = 'AFTER' and question = :question""")
                .param("call", call.value())
                .param("person", person.value())
                .param("question", question.name())
                .query(String.class).optional().map(Prompt.State::valueOf);
    }
}
