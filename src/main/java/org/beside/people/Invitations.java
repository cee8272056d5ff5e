package org.beside.people;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.beside.shared.PersonId;
import org.beside.shared.Secrets;
import org.beside.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One-time links with which the first admin joins. */
@Service
public class Invitations {

    /** How long a link works. A new start of the server prints a new one, for as long as there is no admin. */
    public static final Duration VALID = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final PersonRows rows;
    private final People people;
    private final SecureRandom random;
    private final Clock clock;

    Invitations(JdbcClient jdbc, PersonRows rows, People people, SecureRandom random, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.people = people;
        this.random = random;
        this.clock = clock;
    }

    /** A fresh secret for the first admin, in place of any earlier one; empty as soon as there is an admin. */
    @Transactional
    public Optional<String> forFirstAdmin() {
        if (rows.anyAdmin()) {
            return Optional.empty();
        }
        var secret = Secrets.fresh(random);
        jdbc.sql("delete from admin_invitation").update();
        jdbc.sql("insert into admin_invitation (token_hash, made_at) values (:hash, :now)")
                .param("hash", Secrets.hash(secret))
                .param("now", SqlTime.of(clock.instant()))
                .update();
        return Optional.of(secret);
    }

    @Transactional(readOnly = true)
    public boolean isOpen(String secret) {
        return jdbc.sql("select count(*) from admin_invitation where token_hash = :hash and made_at >= :oldest")
                .param("hash", Secrets.hash(secret))
                .param("oldest", SqlTime.of(clock.instant().minus(VALID)))
                .query(Integer.class).single() == 1;
    }

    /**
     * Uses the invitation up and makes the admin, or does neither.
     *
     * @throws InvitationUsed when the link has been used, replaced, or is too old
     * @throws EmailTaken     when somebody has joined with that address before
     */
    @Transactional
    public PersonId accept(String secret, Joining admin) {
        var used = jdbc.sql("delete from admin_invitation where token_hash = :hash and made_at >= :oldest")
                .param("hash", Secrets.hash(secret))
                .param("oldest", SqlTime.of(clock.instant().minus(VALID)))
                .update();
        if (used == 0) {
            throw new InvitationUsed();
        }
        return people.join(admin);
    }
}
