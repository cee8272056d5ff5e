package org.beside;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;

class EmbeddedPostgresDatabaseTests {

    @Test
    void givesEveryoneADatabaseOfTheirOwn() throws SQLException {
        run(EmbeddedPostgresDatabase.fresh(), "create table lamp (id int)");
        run(EmbeddedPostgresDatabase.fresh(), "create table lamp (id int)");
    }

    private static void run(EmbeddedPostgresDatabase database, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("PostgreSQL");
            connection.createStatement().execute(statement);
        }
    }
}
