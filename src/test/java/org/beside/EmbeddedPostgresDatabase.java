package org.beside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A fresh, empty PostgreSQL database for a test that must hold on the large form of the product too. One server runs
 * per JVM, started by the first who asks: it takes seconds, a database in it a fraction of one.
 *
 * @param url as JDBC wants it
 */
public record EmbeddedPostgresDatabase(String url, String user, String password) {

    private static final String USER = "postgres";
    private static final AtomicInteger COUNT = new AtomicInteger();

    public static EmbeddedPostgresDatabase fresh() {
        var name = "fresh_" + COUNT.incrementAndGet();
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException("The embedded PostgreSQL gave no database", failure);
        }
        return new EmbeddedPostgresDatabase(Server.RUNNING.getJdbcUrl(USER, name), USER, "postgres");
    }

    /** The language starts this at its first use, once, whichever threads ask. The server ends with the JVM by itself. */
    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException failure) {
                throw new UncheckedIOException("The embedded PostgreSQL did not start", failure);
            }
        }
    }
}
