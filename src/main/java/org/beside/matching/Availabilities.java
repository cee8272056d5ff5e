package org.beside.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beside.matching.Availability.Activity;
import org.beside.shared.PersonId;
import org.beside.shared.SqlTime;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is on call and who is free. Every change of activity is a conditional update. */
@Repository
class Availabilities {

    private final JdbcClient jdbc;

    Availabilities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes sure that there is a row for this volunteer; two pages of one person may both try. Not for use in a transaction. */
    void ensure(PersonId volunteer, Instant now) {
        if (find(volunteer).isPresent()) {
            return;
        }
        try {
            jdbc.sql("insert into availability (volunteer_id, activity, last_seen_at) values (:id, 'FREE', :now)")
                    .param("id", volunteer.value()).param("now", SqlTime.of(now)).update();
        } catch (DuplicateKeyException alreadyThere) {
            // Another page of the same person was faster; the row is what was wanted.
        }
    }

    void goOnCall(PersonId volunteer, Instant now) {
        jdbc.sql("""
                update availability set on_call_since = coalesce(on_call_since, :now), last_seen_at = :now
                where volunteer_id = :id""")
                .param("now", SqlTime.of(now)).param("id", volunteer.value()).update();
    }

    void goOffCall(PersonId volunteer) {
        jdbc.sql("update availability set on_call_since = null where volunteer_id = :id")
                .param("id", volunteer.value()).update();
    }

    void seen(PersonId volunteer, Instant now) {
        jdbc.sql("update availability set last_seen_at = :now where volunteer_id = :id")
                .param("now", SqlTime.of(now)).param("id", volunteer.value()).update();
    }

    /** Claims a free volunteer who is on call for one ring. */
    boolean claimForRing(PersonId volunteer) {
        return jdbc.sql("""
                update availability set activity = 'RINGING'
                where volunteer_id = :id and activity = 'FREE' and on_call_since is not null""")
                .param("id", volunteer.value()).update() == 1;
    }

    boolean change(PersonId volunteer, Activity from, Activity to, Optional<Instant> freeAgainAt) {
        return jdbc.sql("""
                update availability set activity = :to, free_again_at = :freeAgainAt
                where volunteer_id = :id and activity = :from""")
                .param("to", to.name())
                .param("from", from.name())
                .param("freeAgainAt", freeAgainAt.map(SqlTime::of).orElse(null))
                .param("id", volunteer.value()).update() == 1;
    }

    void connected(PersonId volunteer, Instant now) {
        jdbc.sql("update availability set last_connected_at = :now where volunteer_id = :id")
                .param("now", SqlTime.of(now)).param("id", volunteer.value()).update();
    }

    void freeThoseWhoWrappedUp(Instant now) {
        jdbc.sql("""
                update availability set activity = 'FREE', free_again_at = null
                where activity = 'WRAPPING_UP' and free_again_at <= :now""")
                .param("now", SqlTime.of(now)).update();
    }

    Optional<Availability> find(PersonId volunteer) {
        return jdbc.sql("select * from availability where volunteer_id = :id")
                .param("id", volunteer.value()).query(this::read).optional();
    }

    List<Availability> onCallAndSeenSince(Instant moment) {
        return jdbc.sql("select * from availability where on_call_since is not null and last_seen_at > :moment")
                .param("moment", SqlTime.of(moment)).query(this::read).list();
    }

    private Availability read(ResultSet row, int number) throws SQLException {
        return new Availability(
                new PersonId(row.getObject("volunteer_id", UUID.class)),
                SqlTime.readOptional(row, "on_call_since"),
                Activity.valueOf(row.getString("activity")),
                SqlTime.read(row, "last_seen_at"),
                SqlTime.readOptional(row, "last_connected_at"));
    }
}
