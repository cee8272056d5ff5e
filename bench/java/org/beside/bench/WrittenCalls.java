package org.beside.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.beside.EmbeddedPostgresDatabase;
import org.beside.shared.Secrets;
import org.slf4j.LoggerFactory;

/** Calls that go on already, written straight into the database of a running server: to ask and answer takes long. */
final class WrittenCalls {

    private static final Duration TICKETS_LAST = Duration.ofHours(1);

    private final EmbeddedPostgresDatabase database;
    private final Timestamp now = Timestamp.from(Instant.now());
    private final SecureRandom random = new SecureRandom();

    WrittenCalls(EmbeddedPostgresDatabase database) {
        this.database = database;
    }

    /** A database of its own, which does not tell of each of its steps. */
    static EmbeddedPostgresDatabase freshDatabase() {
        ((Logger) LoggerFactory.getLogger("io.zonky")).setLevel(Level.WARN);
        return EmbeddedPostgresDatabase.fresh();
    }

    /** @return for each call the ticket of its requester and that of its volunteer */
    List<List<String>> add(int calls) throws SQLException {
        var tickets = new ArrayList<List<String>>();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            connection.setAutoCommit(false);
            for (int call = 0; call < calls; call++) {
                tickets.add(add(connection));
            }
            connection.commit();
        }
        return tickets;
    }

    private List<String> add(Connection connection) throws SQLException {
        var requester = person(connection, "REQUESTER");
        var volunteer = person(connection, "VOLUNTEER");
        var request = UUID.randomUUID();
        execute(connection, """
                insert into help_request (id, requester_id, need, state, asked_at, wave, gives_up_at, last_seen_at)
                values (?, ?, '', 'ANSWERED', ?, 1, ?, ?)""", request, requester, now, now, now);
        var call = UUID.randomUUID();
        execute(connection, """
                insert into offer (id, request_id, volunteer_id, state, wave, reasons, likelihood, rung_at, expires_at)
                values (?, ?, ?, 'ACCEPTED', 1, '', 0.5, ?, ?)""", call, request, volunteer, now, now);
        execute(connection, """
                insert into live_call (id, request_id, requester_id, volunteer_id, state, started_at, first_frame_at)
                values (?, ?, ?, ?, 'LIVE', ?, ?)""", call, request, requester, volunteer, now, now);
        return List.of(ticket(connection, call, requester), ticket(connection, call, volunteer));
    }

    private UUID person(Connection connection, String role) throws SQLException {
        var id = UUID.randomUUID();
        execute(connection, """
                insert into person (id, name, email, password_hash, role, standing, time_zone, locale, joined_at)
                values (?, 'Somebody', ?, '-', ?, 'GOOD', 'UTC', 'en', ?)""", id, id + "@example.org", role, now);
        return id;
    }

    private String ticket(Connection connection, UUID call, UUID person) throws SQLException {
        var secret = Secrets.fresh(random);
        execute(connection, "insert into signal_ticket (ticket_hash, call_id, person_id, expires_at) values (?, ?, ?, ?)",
                Secrets.hash(secret), call, person, Timestamp.from(Instant.now().plus(TICKETS_LAST)));
        return secret;
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            statement.execute();
        }
    }
}
