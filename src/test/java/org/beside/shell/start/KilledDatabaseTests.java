package org.beside.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The default database keeps what was confirmed, whatever happens to the process. */
class KilledDatabaseTests {

    @TempDir
    Path folder;

    @Test
    void keepsEveryConfirmedRowWhenTheProcessIsKilled() throws Exception {
        var url = (String) DatabaseAddress.settings(
                new Wishes(Optional.empty(), Optional.empty(), false, folder)).get("spring.datasource.url");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var writer = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Writer.class.getName(), url)
                .inheritIO().start();
        assertThat(writer.waitFor()).isEqualTo(Writer.KILLED);

        try (var connection = DriverManager.getConnection(url, "sa", "");
                var rows = connection.createStatement().executeQuery("select count(*) from kept")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(Writer.ROWS);
        }
    }

    /** Runs in a process of its own, which ends without closing anything. */
    static class Writer {

        static final int ROWS = 50;
        static final int KILLED = 42;

        public static void main(String[] args) throws Exception {
            var connection = DriverManager.getConnection(args[0], "sa", "");
            connection.createStatement().execute("create table kept (number int primary key)");
            for (var row = 0; row < ROWS; row++) {
                connection.createStatement().execute("insert into kept values (%d)".formatted(row));
            }
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
