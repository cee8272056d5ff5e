package org.beside.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
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

    /** How long after nobody could be found one may still stand by with the same request. */
    static final Duration STILL_THERE = Duration.ofMinutes(15);

    private final JdbcClient jdbc;

    Requests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(HelpRequest request, String languages, Instant seenAt) {
        jdbc.sql("""
                insert into help_request
                    (id, requester_id, need, need_kind, is_private, languages, state, waiting_for, asked_at, wave,
                     next_wave_at, gives_up_at, last_seen_at, continues)
                values
                    (:id, :requester, :need, :kind, :isPrivate, :languages, 'WAITING', :requester, :askedAt, 0,
                     :askedAt, :givesUpAt, :seenAt, :continues)""")
                .param("id", request.id().value())
                .param("requester", request.requester().value())
                .param("need", request.need().text())
                .param("kind", request.need().kind().map(NeedKind::name).orElse(null))
                .param("isPrivate", request.isPrivate())
                .param("languages", languages)
                .param("askedAt", SqlTime.of(request.askedAt()))
                .param("givesUpAt", SqlTime.of(request.givesUpAt()))
                .param("seenAt", SqlTime.of(seenAt))
                .param("continues", request.continues().map(RequestId::value).orElse(null))
                .update();
    }

    /** Lets the waiting end in being answered, if the request still waits. */
    boolean answer(RequestId request, Instant now) {
        return close(request, State.ANSWERED, "state = 'WAITING'", now);
    }

    /** Ends the waiting or the standing by, if it has not ended yet. */
    boolean close(RequestId request, State outcome, Instant now) {
        return close(request, outcome, "state in ('WAITING', 'STANDING_BY')", now);
    }

    private boolean close(RequestId request, State outcome, String stillOpen, Instant now) {
        return jdbc.sql("""
                update help_request set state = :outcome, waiting_for = null, next_wave_at = null, closed_at = :now
                where id = :id and\s""" + stillOpen)
                .param("outcome", outcome.name())
                .param("now", SqlTime.of(now))
                .param("id", request.value())
                .update() == 1;
    }

    /** Leaves the line: from waiting, or soon after nobody could be found. */
    boolean standBy(RequestId request, PersonId requester, Instant until, Instant now) {
        return jdbc.sql("""
                update help_request set state = 'STANDING_BY', waiting_for = :requester, next_wave_at = null,
                    closed_at = null, told_at = null, gives_up_at = :until, last_seen_at = :now
                where id = :id and requester_id = :requester
                and (state = 'WAITING' or state = 'UNANSWERED' and closed_at >= :recently)""")
                .param("recently", SqlTime.of(now.minus(STILL_THERE)))
                .param("requester", requester.value())
                .param("until", SqlTime.of(until))
                .param("now", SqlTime.of(now))
                .param("id", request.value()).update() == 1;
    }

    /** Back into the line, where whoever asked first still comes first. */
    boolean resume(RequestId request, PersonId requester, Instant givesUpAt, Instant now) {
        return jdbc.sql("""
                update help_request set state = 'WAITING', next_wave_at = :now, gives_up_at = :givesUpAt,
                    last_seen_at = :now
                where id = :id and requester_id = :requester and state = 'STANDING_BY'""")
                .param("requester", requester.value())
                .param("givesUpAt", SqlTime.of(givesUpAt))
                .param("now", SqlTime.of(now))
                .param("id", request.value()).update() == 1;
    }

    List<HelpRequest> standingBy() {
        return jdbc.sql("select * from help_request where state = 'STANDING_BY' order by asked_at")
                .query(this::read).list();
    }

    /** Notes whether the requester knows that somebody is free; tells whether that is news. */
    boolean tell(RequestId request, boolean someoneIsFree, Instant now) {
        return jdbc.sql("""
                update help_request set told_at = :told
                where id = :id and state = 'STANDING_BY' and told_at is\s""" + (someoneIsFree ? "null" : "not null"))
                .param("told", someoneIsFree ? SqlTime.of(now) : null)
                .param("id", request.value()).update() == 1;
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

    /** Sets when the wave after this one follows, unless it has begun already, or has been hurried meanwhile. */
    void planWaveAfter(int wave, RequestId request, Instant planned, Instant next) {
        jdbc.sql("""
                update help_request set next_wave_at = :next
                where id = :id and state = 'WAITING' and wave = :wave and next_wave_at = :planned""")
                .param("next", SqlTime.of(next))
                .param("wave", wave)
                .param("planned", SqlTime.of(planned))
                .param("id", request.value()).update();
    }

    /**
     * How long those waited who were answered since. Whoever came back into the line waited from then on: standing by is
     * no waiting.
     *
     * @param patience after which each would have been given up, counted from when they came into the line
     */
    List<Duration> waitsAnsweredSince(Instant moment, Duration patience) {
        return jdbc.sql("""
                select gives_up_at, closed_at from help_request where state = 'ANSWERED' and closed_at >= :moment
                order by closed_at desc limit 500""")
                .param("moment", SqlTime.of(moment))
                .query((row, number) -> Duration.between(
                        SqlTime.read(row, "gives_up_at").minus(patience), SqlTime.read(row, "closed_at")))
                .list();
    }

    /** The languages of those who asked from one moment to before another, each such as "de en". */
    List<String> languagesAskedIn(Instant from, Instant to) {
        return jdbc.sql("""
                select languages from help_request where asked_at >= :from and asked_at < :to and continues is null
                limit 10000""")
                .param("from", SqlTime.of(from))
                .param("to", SqlTime.of(to)).query(String.class).list();
    }

    /** Holds a waiting request still until the transaction ends, so that nobody is rung for one that is over. */
    boolean holdWhileWaiting(RequestId request) {
        return jdbc.sql("update help_request set wave = wave where id = :id and state = 'WAITING'")
                .param("id", request.value()).update() == 1;
    }

    /** Looks for more people at once: somebody who was being rung no longer is. */
    void lookAgain(RequestId request, Instant now) {
        jdbc.sql("update help_request set next_wave_at = :now where id = :id and state = 'WAITING'")
                .param("now", SqlTime.of(now)).param("id", request.value()).update();
    }

    /**
     * Lets the next wave follow at once wherever nobody is ringing any more. One request after the other: of two who
     * hurry many in one statement, each could hold what the other wants.
     */
    void hurryWhereNobodyRings(Instant now) {
        jdbc.sql("""
                select id from help_request
                where state = 'WAITING' and next_wave_at > :now
                and not exists (select 1 from offer where request_id = help_request.id and state = 'RINGING')""")
                .param("now", SqlTime.of(now)).query(UUID.class).list()
                .forEach(id -> lookAgain(new RequestId(id), now));
    }

    void seen(RequestId request, Instant now) {
        jdbc.sql("update help_request set last_seen_at = :now where id = :id and waiting_for is not null")
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

    /** The one that waits or stands by. */
    Optional<HelpRequest> openOf(PersonId requester) {
        return jdbc.sql("select * from help_request where waiting_for = :requester")
                .param("requester", requester.value()).query(this::read).optional();
    }

    List<HelpRequest> dueForWave(Instant now) {
        return jdbc.sql("select * from help_request where state = 'WAITING' and next_wave_at <= :now order by asked_at")
                .param("now", SqlTime.of(now)).query(this::read).list();
    }

    List<HelpRequest> pastPatience(Instant now) {
        return jdbc.sql("select * from help_request where state in ('WAITING', 'STANDING_BY') and gives_up_at <= :now")
                .param("now", SqlTime.of(now)).query(this::read).list();
    }

    private HelpRequest read(ResultSet row, int number) throws SQLException {
        return new HelpRequest(
                new RequestId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("requester_id", UUID.class)),
                new Need(row.getString("need"), Optional.ofNullable(row.getString("need_kind")).map(NeedKind::valueOf)),
                row.getBoolean("is_private"),
                State.valueOf(row.getString("state")),
                SqlTime.read(row, "asked_at"),
                row.getInt("wave"),
                SqlTime.read(row, "gives_up_at"),
                Optional.ofNullable(row.getObject("continues", UUID.class)).map(RequestId::new));
    }
}
