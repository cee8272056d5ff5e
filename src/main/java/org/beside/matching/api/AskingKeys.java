package org.beside.matching.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.beside.shared.SqlTime;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The idempotency keys of each person, and what came of them. */
@Repository
class AskingKeys {

    /** How long a key is remembered. */
    static final Duration KEPT = Duration.ofHours(24);

    /** An attempt that has come to nothing for this long belongs to a server that has died. */
    static final Duration GIVEN_UP_AFTER = Duration.ofMinutes(1);

    /** Somebody's key. */
    record Owned(PersonId person, IdempotencyKey key) {
    }

    /** What was asked under a key, as a hash, and what came of it so far. */
    record Kept(String fingerprint, Optional<Asked> asked) {
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    AskingKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void forgetOld() {
        jdbc.sql("delete from asking_key where made_at <= :oldest")
                .param("oldest", SqlTime.of(clock.instant().minus(KEPT))).update();
    }

    /** Takes the key for this attempt; of several at once, one gets it. Not for use in a transaction. */
    boolean claim(Owned owned, String fingerprint) {
        try {
            return jdbc.sql("""
                    insert into asking_key (person_id, idem_key, fingerprint, newly_made, made_at)
                    values (:person, :key, :fingerprint, false, :now)""")
                    .param("person", owned.person().value())
                    .param("key", owned.key().text())
                    .param("fingerprint", fingerprint)
                    .param("now", SqlTime.of(clock.instant()))
                    .update() == 1;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /** Takes the key over from an attempt that never came to anything. */
    boolean takeOver(Owned owned) {
        return jdbc.sql("""
                update asking_key set made_at = :now
                where person_id = :person and idem_key = :key and request_id is null and made_at <= :silent""")
                .param("now", SqlTime.of(clock.instant()))
                .param("silent", SqlTime.of(clock.instant().minus(GIVEN_UP_AFTER)))
                .param("person", owned.person().value())
                .param("key", owned.key().text())
                .update() == 1;
    }

    /** Notes what came of the key; only the first note counts. */
    boolean settle(Owned owned, Asked asked) {
        return jdbc.sql("""
                update asking_key set request_id = :request, newly_made = :newlyMade
                where person_id = :person and idem_key = :key and request_id is null""")
                .param("request", asked.request().value())
                .param("newlyMade", asked.newlyMade())
                .param("person", owned.person().value())
                .param("key", owned.key().text())
                .update() == 1;
    }

    /** Gives the key back after an attempt that failed; one that came to something is kept. */
    void release(Owned owned) {
        jdbc.sql("delete from asking_key where person_id = :person and idem_key = :key and request_id is null")
                .param("person", owned.person().value()).param("key", owned.key().text()).update();
    }

    Optional<Kept> find(Owned owned) {
        return jdbc.sql("select * from asking_key where person_id = :person and idem_key = :key")
                .param("person", owned.person().value()).param("key", owned.key().text())
                .query(this::read).optional();
    }

    private Kept read(ResultSet row, int number) throws SQLException {
        var newlyMade = row.getBoolean("newly_made");
        return new Kept(row.getString("fingerprint"), Optional.ofNullable(row.getObject("request_id", UUID.class))
                .map(id -> new Asked(new RequestId(id), newlyMade)));
    }
}
