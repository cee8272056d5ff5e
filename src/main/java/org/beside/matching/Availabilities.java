package org.beside.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.beside.matching.Availability.Activity;
import org.beside.matching.policy.Chances;
import org.beside.shared.PersonId;
import org.beside.shared.SqlTime;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who is on call and who is free. Every change of activity is a conditional update, and every change but the mere
 * heartbeat of a page moves {@code changed_at}, by which {@link OnCallPool} finds what is new. That one is told by the
 * database's own clock, because those of several nodes differ.
 */
@Repository
class Availabilities {

    /** After so many rings in a row that were not heard, a volunteer is taken off call. */
    static final int MISSES_TO_GO_OFF_CALL = 2;

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
            jdbc.sql("""
                    insert into availability (volunteer_id, activity, last_seen_at, present, changed_at)
                    values (:id, 'FREE', :now, true, current_timestamp)""")
                    .param("id", volunteer.value()).param("now", SqlTime.of(now)).update();
        } catch (DuplicateKeyException alreadyThere) {
            // Another page of the same person was faster; the row is what was wanted.
        }
    }

    /** By their own hand: ends a snooze too, and counts from now even for whoever was on call already. */
    void goOnCall(PersonId volunteer, Instant now) {
        jdbc.sql("""
                update availability set on_call_since = :now, snoozed_until = null, missed_in_row = 0,
                    last_seen_at = :now, present = true, changed_at = current_timestamp
                where volunteer_id = :id""")
                .param("now", SqlTime.of(now)).param("id", volunteer.value()).update();
    }

    /** By their own hand, too. Whoever has never been on call stays off: they have not been told the three things. */
    boolean goOnCallLater(PersonId volunteer, Instant until, Instant now) {
        return jdbc.sql("""
                update availability set on_call_since = coalesce(on_call_since, :now), snoozed_until = :until,
                    missed_in_row = 0, last_seen_at = :now, present = true, changed_at = current_timestamp
                where volunteer_id = :id
                and exists (select 1 from person where person.id = volunteer_id and oriented_at is not null)""")
                .param("now", SqlTime.of(now)).param("until", SqlTime.of(until)).param("id", volunteer.value())
                .update() == 1;
    }

    boolean goOffCall(PersonId volunteer) {
        return jdbc.sql("""
                update availability set on_call_since = null, snoozed_until = null, missed_in_row = 0,
                    changed_at = current_timestamp
                where volunteer_id = :id and on_call_since is not null""")
                .param("id", volunteer.value()).update() == 1;
    }

    /** Tells whether they were on call, so that there was something to be left alone from. */
    boolean snooze(PersonId volunteer, Instant until) {
        return jdbc.sql("""
                update availability set snoozed_until = :until, changed_at = current_timestamp
                where volunteer_id = :id and on_call_since is not null""")
                .param("until", SqlTime.of(until))
                .param("id", volunteer.value()).update() == 1;
    }

    void seen(PersonId volunteer, Instant now) {
        jdbc.sql("""
                update availability set last_seen_at = :now, present = true,
                    changed_at = case when present then changed_at else current_timestamp end
                where volunteer_id = :id""")
                .param("now", SqlTime.of(now)).param("id", volunteer.value()).update();
    }

    /** Something that is known of this volunteer elsewhere has changed. */
    void touch(PersonId volunteer) {
        jdbc.sql("update availability set changed_at = current_timestamp where volunteer_id = :id")
                .param("id", volunteer.value()).update();
    }

    /** Those whose pages have fallen silent. */
    List<PersonId> silentSince(Instant moment) {
        return jdbc.sql("select volunteer_id from availability where present = true and last_seen_at <= :moment")
                .param("moment", SqlTime.of(moment)).query(UUID.class).list().stream().map(PersonId::new).toList();
    }

    /** Takes a volunteer for gone, unless their page has answered after all. */
    boolean gone(PersonId volunteer, Instant silentSince) {
        return jdbc.sql("""
                update availability set present = false, changed_at = current_timestamp
                where volunteer_id = :id and present = true and last_seen_at <= :silentSince""")
                .param("silentSince", SqlTime.of(silentSince))
                .param("id", volunteer.value()).update() == 1;
    }

    /** Claims a free volunteer who is on call for one ring. */
    boolean claimForRing(PersonId volunteer, Instant now) {
        return jdbc.sql("""
                update availability set activity = 'RINGING', changed_at = current_timestamp
                where volunteer_id = :id and activity = 'FREE' and on_call_since is not null
                and (snoozed_until is null or snoozed_until <= :now)""")
                .param("now", SqlTime.of(now)).param("id", volunteer.value()).update() == 1;
    }

    boolean change(PersonId volunteer, Activity from, Activity to, Optional<Instant> freeAgainAt) {
        return jdbc.sql("""
                update availability set activity = :to, free_again_at = :freeAgainAt, changed_at = current_timestamp
                where volunteer_id = :id and activity = :from""")
                .param("to", to.name())
                .param("from", from.name())
                .param("freeAgainAt", freeAgainAt.map(SqlTime::of).orElse(null))
                .param("id", volunteer.value()).update() == 1;
    }

    /**
     * Learns from a ring that was heard out.
     *
     * @param soon whether it was answered soon; a ring that was taken away before it could be answered teaches nothing
     */
    void learn(PersonId volunteer, boolean soon) {
        jdbc.sql("""
                update availability set
                    rings_heard = rings_heard * :fading + 1, rings_answered = rings_answered * :fading + :answered
                where volunteer_id = :id""")
                .param("fading", Chances.FADING)
                .param("answered", soon ? 1 : 0)
                .param("id", volunteer.value()).update();
    }

    /** The volunteer pressed a button: they are there. */
    void reacted(PersonId volunteer) {
        jdbc.sql("update availability set missed_in_row = 0 where volunteer_id = :id")
                .param("id", volunteer.value()).update();
    }

    /** Counts a ring that was not heard, and takes the volunteer off call when it was one too many. */
    boolean missedTooManyInARow(PersonId volunteer) {
        jdbc.sql("update availability set missed_in_row = missed_in_row + 1 where volunteer_id = :id")
                .param("id", volunteer.value()).update();
        return jdbc.sql("""
                update availability set on_call_since = null, snoozed_until = null, missed_in_row = 0,
                    changed_at = current_timestamp
                where volunteer_id = :id and on_call_since is not null and missed_in_row >= :most""")
                .param("most", MISSES_TO_GO_OFF_CALL)
                .param("id", volunteer.value()).update() == 1;
    }

    void connected(PersonId volunteer, Instant now) {
        jdbc.sql("""
                update availability set last_connected_at = :now, changed_at = current_timestamp
                where volunteer_id = :id""")
                .param("now", SqlTime.of(now)).param("id", volunteer.value()).update();
    }

    void freeThoseWhoWrappedUp(Instant now) {
        jdbc.sql("""
                update availability set activity = 'FREE', free_again_at = null, changed_at = current_timestamp
                where activity = 'WRAPPING_UP' and free_again_at <= :now""")
                .param("now", SqlTime.of(now)).update();
    }

    Optional<Availability> find(PersonId volunteer) {
        return jdbc.sql("select * from availability where volunteer_id = :id")
                .param("id", volunteer.value()).query(this::read).optional();
    }

    /** Whatever has changed since that moment, with the time of the change; both by the database's own clock. */
    List<Changed> changedSince(Instant moment) {
        return jdbc.sql("select * from availability where changed_at >= :moment")
                .param("moment", SqlTime.of(moment))
                .query((row, number) -> new Changed(read(row, number), SqlTime.read(row, "changed_at"))).list();
    }

    record Changed(Availability availability, Instant at) {
    }

    private Availability read(ResultSet row, int number) throws SQLException {
        return new Availability(
                new PersonId(row.getObject("volunteer_id", UUID.class)),
                SqlTime.readOptional(row, "on_call_since"),
                SqlTime.readOptional(row, "snoozed_until"),
                Activity.valueOf(row.getString("activity")),
                row.getBoolean("present"),
                SqlTime.read(row, "last_seen_at"),
                SqlTime.readOptional(row, "last_connected_at"),
                Chances.likelihood(row.getDouble("rings_heard"), row.getDouble("rings_answered")));
    }
}
