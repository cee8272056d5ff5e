package org.beside.signalling;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.beside.shared.Secrets;
import org.beside.shared.SqlTime;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * The resume tokens that are out, one for each person in each call, so that a page comes back into its call after a
 * restart of the server, which has forgotten its session and its line.
 */
@Service
class ReturnTickets {

    /** Longer than any call; whether the call is over is asked in any case. */
    static final Duration LIFETIME = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final SecureRandom random;
    private final Clock clock;

    ReturnTickets(JdbcClient jdbc, SecureRandom random, Clock clock) {
        this.jdbc = jdbc;
        this.random = random;
        this.clock = clock;
    }

    /** A token in place of any earlier one of this person in this call. */
    Ticket issue(Holder holder) {
        var fresh = new Ticket(Secrets.fresh(random));
        if (!replace(holder, fresh)) {
            try {
                insert(holder, fresh);
            } catch (DuplicateKeyException joinedTwiceAtOnce) {
                replace(holder, fresh);
            }
        }
        return fresh;
    }

    private boolean replace(Holder holder, Ticket fresh) {
        return jdbc.sql("""
                update signal_return set token_hash = :hash, expires_at = :expiry
                where call_id = :call and person_id = :person""")
                .param("hash", Secrets.hash(fresh.secret()))
                .param("expiry", SqlTime.of(clock.instant().plus(LIFETIME)))
                .param("call", holder.call().value())
                .param("person", holder.person().value())
                .update() == 1;
    }

    private void insert(Holder holder, Ticket fresh) {
        jdbc.sql("""
                insert into signal_return (call_id, person_id, token_hash, expires_at)
                values (:call, :person, :hash, :expiry)""")
                .param("call", holder.call().value())
                .param("person", holder.person().value())
                .param("hash", Secrets.hash(fresh.secret()))
                .param("expiry", SqlTime.of(clock.instant().plus(LIFETIME)))
                .update();
    }

    /** Whom this token lets in again; empty when it is unknown, used up or too old. */
    Optional<Holder> find(Ticket token) {
        return jdbc.sql("select call_id, person_id from signal_return where token_hash = :hash and expires_at > :now")
                .param("hash", Secrets.hash(token.secret()))
                .param("now", SqlTime.of(clock.instant()))
                .query(Holder::read)
                .optional();
    }

    /** Uses a token up for the next one. Empty when it is unknown or used up: of several at once, one gets in. */
    Optional<Ticket> exchange(Ticket token) {
        var fresh = new Ticket(Secrets.fresh(random));
        var exchanged = jdbc.sql("""
                update signal_return set token_hash = :fresh, expires_at = :expiry where token_hash = :hash""")
                .param("fresh", Secrets.hash(fresh.secret()))
                .param("expiry", SqlTime.of(clock.instant().plus(LIFETIME)))
                .param("hash", Secrets.hash(token.secret()))
                .update() == 1;
        return exchanged ? Optional.of(fresh) : Optional.empty();
    }

    @Scheduled(fixedDelay = 3_600_000)
    void sweep() {
        jdbc.sql("delete from signal_return where expires_at <= :now")
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }
}
