package org.beside.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beside.call.Call.State;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.beside.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CallRows {

    private final JdbcClient jdbc;

    CallRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Call call, Instant now) {
        jdbc.sql("""
                insert into live_call (id, request_id, requester_id, volunteer_id, state, started_at)
                values (:id, :request, :requester, :volunteer, :state, :now)""")
                .param("id", call.id().value())
                .param("request", call.request().value())
                .param("requester", call.requester().value())
                .param("volunteer", call.volunteer().value())
                .param("state", call.state().name())
                .param("now", SqlTime.of(now))
                .update();
    }

    boolean goLive(CallId call, Instant now) {
        return jdbc.sql("""
                update live_call set state = 'LIVE', first_frame_at = :now
                where id = :id and state = 'CONNECTING'""")
                .param("now", SqlTime.of(now)).param("id", call.value()).update() == 1;
    }

    boolean end(CallId call, EndReason reason, Instant now) {
        return jdbc.sql("""
                update live_call set state = 'ENDED', ended_at = :now, end_reason = :reason
                where id = :id and state <> 'ENDED'""")
                .param("now", SqlTime.of(now))
                .param("reason", reason.name())
                .param("id", call.value()).update() == 1;
    }

    /** @return whether that is news, in a call that goes on */
    boolean setAway(CallId call, CallRole side, boolean away) {
        var column = switch (side) {
            case REQUESTER -> "requester_away";
            case VOLUNTEER -> "volunteer_away";
        };
        return jdbc.sql("update live_call set " + column + " = :away where id = :id and state <> 'ENDED' and "
                        + column + " <> :away")
                .param("away", away).param("id", call.value()).update() == 1;
    }

    Optional<Call> find(CallId call) {
        return jdbc.sql("select * from live_call where id = :id").param("id", call.value())
                .query(this::read).optional();
    }

    List<Call> ongoing() {
        return jdbc.sql("select * from live_call where state <> 'ENDED'").query(this::read).list();
    }

    List<Call> ongoingWith(PersonId person) {
        return jdbc.sql("""
                select * from live_call
                where state <> 'ENDED' and (requester_id = :person or volunteer_id = :person) order by started_at""")
                .param("person", person.value()).query(this::read).list();
    }

    List<Call> connectingSinceBefore(Instant moment) {
        return jdbc.sql("select * from live_call where state = 'CONNECTING' and started_at <= :moment")
                .param("moment", SqlTime.of(moment)).query(this::read).list();
    }

    /** Two looks, one for each side: a database uses an index for each of them, and none for both at once. */
    Optional<PastCall> lastOf(PersonId person, Instant from, Instant to) {
        return jdbc.sql("""
                select * from (
                    select * from live_call where requester_id = :person and ended_at between :from and :to
                    union all
                    select * from live_call where volunteer_id = :person and ended_at between :from and :to) as past
                where first_frame_at is not null order by ended_at desc limit 1""")
                .param("person", person.value()).param("from", SqlTime.of(from)).param("to", SqlTime.of(to))
                .query(this::readPast).optional();
    }

    /** Whether its volunteer has answered none that began later. */
    boolean isLatest(CallId call) {
        return jdbc.sql("""
                select not exists (
                    select 1 from live_call later join live_call mine on mine.volunteer_id = later.volunteer_id
                    where mine.id = :id and later.started_at > mine.started_at)""")
                .param("id", call.value()).query(Boolean.class).single();
    }

    Optional<PastCall> past(CallId call) {
        return jdbc.sql("select * from live_call where id = :id and ended_at is not null").param("id", call.value())
                .query(this::readPast).optional();
    }

    private PastCall readPast(ResultSet row, int number) throws SQLException {
        return new PastCall(read(row, number), SqlTime.read(row, "ended_at"));
    }

    private Call read(ResultSet row, int number) throws SQLException {
        return new Call(
                new CallId(row.getObject("id", UUID.class)),
                new RequestId(row.getObject("request_id", UUID.class)),
                new PersonId(row.getObject("requester_id", UUID.class)),
                new PersonId(row.getObject("volunteer_id", UUID.class)),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("end_reason")).map(EndReason::valueOf));
    }
}
