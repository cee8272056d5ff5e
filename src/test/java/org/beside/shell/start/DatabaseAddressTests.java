package org.beside.shell.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseAddressTests {

    @Test
    void isAFileInTheDataFolderWhenNothingIsSaid() {
        assertThat(settings(null).get("spring.datasource.url")).asString().startsWith("jdbc:h2:file:/srv/data/beside;");
    }

    @Test
    void translatesThePlatformsForm() {
        assertThat(settings("postgres://ann:p%40ss+word@db.example:5433/beside?sslmode=require"))
                .containsEntry("spring.datasource.url", "jdbc:postgresql://db.example:5433/beside?sslmode=require")
                .containsEntry("spring.datasource.username", "ann")
                .containsEntry("spring.datasource.password", "p@ss+word");
    }

    @Test
    void leavesThePortToTheDriverWhenThereIsNone() {
        assertThat(settings("postgresql://db.example/beside"))
                .containsOnly(Map.entry("spring.datasource.url", "jdbc:postgresql://db.example/beside"));
    }

    @Test
    void takesJavasOwnFormAsItStands() {
        assertThat(settings("jdbc:postgresql://db/beside?user=ann"))
                .containsOnly(Map.entry("spring.datasource.url", "jdbc:postgresql://db/beside?user=ann"));
    }

    @ParameterizedTest
    @CsvSource({
            "mysql://ann:secret@db/beside, no database that Beside knows",
            "postgres://ann:secret@db, no database name",
            "postgres://ann:secret@db/, no database name",
            "postgres:///beside, no host",
            "postgres://ann:secret@db:port/beside, its port is not a number",
            "postgres://ann:sec^ret@db/beside, has a character",
    })
    void saysWhatIsWrongWithoutRepeatingThePassword(String url, String fault) {
        assertThatExceptionOfType(SetupFault.class).isThrownBy(() -> settings(url))
                .withMessageContaining(fault)
                .satisfies(thrown -> assertThat(thrown).hasMessageNotContaining("sec"));
    }

    private static Map<String, Object> settings(String url) {
        return DatabaseAddress.settings(
                new Wishes(Optional.empty(), Optional.ofNullable(url), false, Path.of("/srv/data")));
    }
}
