package org.beside.signalling;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.beside.call.Doorkeeper;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.beside.shared.Secrets;
import org.beside.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * The tickets that are out. They live in the database, so that a ticket from one node opens a socket on another, and
 * still does after a restart.
 */
@Service
class Tickets implements Doorkeeper {

    private final JdbcClient jdbc;
    private final SignallingSettings settings;
    private final SecureRandom random;
    private final Clock clock;

    Tickets(JdbcClient jdbc, SignallingSettings settings, SecureRandom random, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public String ticketFor(CallId call, PersonId person) {
        return issue(new Holder(call, person)).secret();
    }

    Ticket issue(Holder holder) {
        var ticket = new Ticket(Secrets.fresh(random));
        jdbc.sql("""
                        insert into signal_ticket (ticket_hash, call_id, person_id, expires_at)
                        values (:hash, :call, :person, :expiry)""")
                .param("hash", Secrets.hash(ticket.secret()))
                .param("call", holder.call().value())
                .param("person", holder.person().value())
                .param("expiry", SqlTime.of(clock.instant().plus(settings.ticketLifetime())))
                .update();
        return ticket;
    }

    /** Uses a ticket up. Empty when it is unknown, used or expired: of several users at once, exactly one gets in. */
    Optional<Holder> redeem(Ticket ticket) {
        var hash = Secrets.hash(ticket.secret());
        var holder = jdbc.sql("select call_id, person_id from signal_ticket where ticket_hash = :hash")
                .param("hash", hash)
                .query(Holder::read)
                .optional();
        return holder.filter(found -> useUp(hash));
    }

    private boolean useUp(String hash) {
        return jdbc.sql("delete from signal_ticket where ticket_hash = :hash and expires_at > :now")
                .param("hash", hash)
                .param("now", SqlTime.of(clock.instant()))
                .update() == 1;
    }

    /** Tickets that nobody came with. */
    @Scheduled(fixedDelay = 60_000)
    void sweep() {
        jdbc.sql("delete from signal_ticket where expires_at <= :now")
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }
}
