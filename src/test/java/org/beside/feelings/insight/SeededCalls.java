package org.beside.feelings.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.beside.matching.NeedKind;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.beside.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes people, calls and what was said after them, at any time in the past, without living through them. */
public class SeededCalls {

    private final JdbcClient jdbc;

    public SeededCalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A call that was asked for and ended a minute later. */
    public record Seeded(CallId call, UUID request, PersonId requester, PersonId volunteer, Instant at) {
    }

    public PersonId person(String role) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into person (id, name, email, password_hash, role, standing, time_zone, locale, joined_at)
                values (:id, 'Somebody', :email, '-', :role, 'GOOD', 'Europe/Berlin', 'en', :now)""")
                .param("id", id).param("email", id + "@example.org").param("role", role)
                .param("now", SqlTime.of(Instant.parse("2026-01-01T00:00:00Z"))).update();
        return new PersonId(id);
    }

    public Seeded call(Instant at) {
        return call(at, person("REQUESTER"), person("VOLUNTEER"), "en");
    }

    public Seeded call(Instant at, PersonId requester, PersonId volunteer, String languages) {
        return call(at, requester, volunteer, languages, Optional.empty());
    }

    public Seeded call(
            Instant at, PersonId requester, PersonId volunteer, String languages, Optional<NeedKind> kind) {
        var request = UUID.randomUUID();
        var call = UUID.randomUUID();
        jdbc.sql("""
                insert into help_request (id, requester_id, need, state, asked_at, wave, gives_up_at, last_seen_at,
                    closed_at, languages, need_kind)
                values (:id, :requester, '', 'ANSWERED', :at, 1, :at, :at, :at, :languages, :kind)""")
                .param("id", request).param("requester", requester.value()).param("languages", languages)
                .param("kind", kind.map(NeedKind::name).orElse(null))
                .param("at", SqlTime.of(at)).update();
        jdbc.sql("""
                insert into live_call (id, request_id, requester_id, volunteer_id, state, started_at, first_frame_at,
                    ended_at, end_reason)
                values (:id, :request, :requester, :volunteer, 'ENDED', :at, :at, :ended, 'HUNG_UP_BY_REQUESTER')""")
                .param("id", call).param("request", request).param("requester", requester.value())
                .param("volunteer", volunteer.value()).param("at", SqlTime.of(at.plusSeconds(10)))
                .param("ended", SqlTime.of(at.plusSeconds(60))).update();
        return new Seeded(new CallId(call), request, requester, volunteer, at);
    }

    public void asked(Instant at, PersonId requester, String state) {
        jdbc.sql("""
                insert into help_request (id, requester_id, need, state, asked_at, wave, gives_up_at, last_seen_at,
                    closed_at) values (:id, :requester, '', :state, :at, 1, :at, :at, :at)""")
                .param("id", UUID.randomUUID()).param("requester", requester.value()).param("state", state)
                .param("at", SqlTime.of(at)).update();
    }

    /** The requester's answers by question, such as FEELING: BAD, given a minute after the call. */
    public Seeded said(Seeded call, Map<String, String> answers) {
        answers.forEach((question, choice) ->
                prompt(call, "REQUESTER", "AFTER", question, "ANSWERED", Optional.of(choice), Duration.ofMinutes(2)));
        return call;
    }

    public UUID prompt(
            Seeded call, String side, String moment, String question, String state, Optional<String> choice,
            Duration later) {
        var id = UUID.randomUUID();
        var words = question.equals("WORDS") && state.equals("ANSWERED");
        jdbc.sql("""
                insert into prompt (id, request_id, call_id, person_id, side, moment, question, state, choice, words,
                    asked_at, closed_at)
                values (:id, :request, :call, :person, :side, :moment, :question, :state, :choice, :words, :at, :at)""")
                .param("id", id).param("request", call.request())
                .param("call", moment.equals("WAITING") ? null : call.call().value())
                .param("person", (side.equals("REQUESTER") ? call.requester() : call.volunteer()).value())
                .param("side", side).param("moment", moment).param("question", question).param("state", state)
                .param("choice", words ? null : choice.orElse(null)).param("words", words ? choice.orElse(null) : null)
                .param("at", SqlTime.of(call.at().plus(later))).update();
        return id;
    }
}
