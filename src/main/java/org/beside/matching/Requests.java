package org.beside.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beside.matching.HelpRequest.State;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.beside.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The help requests. Every change of state is a conditional update that tells whether it was the one that won. */
@Repository
class Requests {

    private final JdbcClient jdbc;

    Requests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(HelpRequest request) {
        jdbc.sql("""
                insert into help_request
                    (id, requester_id, need, state, waiting_for, asked_at, wave, next_wave_at, gives_up_at, last_seen_at)
                values
                    (:id, :requester, :need, 'WAITING', :requester, :askedAt, 0, :askedAt, :givesUpAt, :askedAt)""")
                .param("id", request.id().value())
                .param("requester", request.requester().value())
                .param("need", request.need().text())
                .param("askedAt", SqlTime.of(request.askedAt()))
                .param("givesUpAt", SqlTime.of(request.givesUpAt()))
                .update();
    }

    /** Ends the waiting, if the request still waits. */
    boolean close(RequestId request, State outcome, Instant now) {
        return jdbc.sql("""
                update help_request set state = :outcome, waiting_for = null, next_wave_at = null, closed_at = :now
                where id = :id and state = 'WAITING'""")
                .param("outcome", outcome.name())
                .param("now", SqlTime.of(now))
                .param("id", request.value())
                .update() == 1;
    }

    /** Claims the next wave for this thread, on this node, so that no wave is rung twice. */
    boolean beginWave(RequestId request, int wave, Instant next) {
        return jdbc.sql("""
                update help_request set wave = :wave, next_wave_at = :next
                where id = :id and state = 'WAITING' and wave = :wave - 1""")
                .param("wave", wave)
                .param("next", SqlTime.of(next))
                .param("id", request.value())
                .update() == 1;
    }

    /** Holds a waiting request still until the transaction ends, so that nobody is rung for one that is over. */
    boolean holdWhileWaiting(RequestId request) {
        return jdbc.sql("update help_request set wave = wave where id = :id and state = 'WAITING'")
                .param("id", request.value()).update() == 1;
    }

    /** Lets the next wave follow at once wherever nobody is ringing any more. */
    void hurryWhereNobodyRings(Instant now) {
        jdbc.sql("""
                update help_request set next_wave_at = :now
                where state = 'WAITING' and next_wave_at > :now
                and not exists (select 1 from offer where request_id = help_request.id and state = 'RINGING')""")
                .param("now", SqlTime.of(now))
                .update();
    }

    void seen(RequestId request, Instant now) {
        jdbc.sql("update help_request set last_seen_at = :now where id = :id and state = 'WAITING'")
                .param("now", SqlTime.of(now)).param("id", request.value()).update();
    }

    List<HelpRequest> abandonedSince(Instant moment) {
        return jdbc.sql("select * from help_request where state = 'WAITING' and last_seen_at <= :moment")
                .param("moment", SqlTime.of(moment)).query(this::read).list();
    }

    Optional<HelpRequest> find(RequestId id) {
        return jdbc.sql("select * from help_request where id = :id").param("id", id.value())
                .query(this::read).optional();
    }

    Optional<HelpRequest> waitingOf(PersonId requester) {
        return jdbc.sql("select * from help_request where waiting_for = :requester")
                .param("requester", requester.value()).query(this::read).optional();
    }

    List<HelpRequest> dueForWave(Instant now) {
        return jdbc.sql("select * from help_request where state = 'WAITING' and next_wave_at <= :now order by asked_at")
                .param("now", SqlTime.of(now)).query(this::read).list();
    }

    List<HelpRequest> pastPatience(Instant now) {
        return jdbc.sql("select * from help_request where state = 'WAITING' and gives_up_at <= :now")
                .param("now", SqlTime.of(now)).query(this::read).list();
    }

    private HelpRequest read(ResultSet row, int number) throws SQLException {
        return new HelpRequest(
                new RequestId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("requester_id", UUID.class)),
                new Need(row.getString("need")),
                State.valueOf(row.getString("state")),
                SqlTime.read(row, "asked_at"),
                row.getInt("wave"),
                SqlTime.read(row, "gives_up_at"));
    }
}
