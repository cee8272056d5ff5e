package org.beside.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.beside.Database;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Whoever joined before languages had an order keeps the one in which they were shown. */
class LanguagesInOrderTests {

    @ParameterizedTest
    @EnumSource(Database.class)
    void whoeverJoinedBeforeKeepsTheOrderTheyKnow(Database database) {
        var house = emptyHouse(database);
        Flyway.configure().dataSource(house).target("11").load().migrate();
        var jdbc = JdbcClient.create(house);
        var person = UUID.randomUUID();
        jdbc.sql("""
                insert into person (id, name, email, password_hash, role, standing, time_zone, locale, joined_at)
                values (?, 'Somebody', 'somebody@example.org', '-', 'REQUESTER', 'GOOD', 'UTC', 'en', current_timestamp)""")
                .param(person).update();
        for (var language : List.of("fr LITTLE", "ko WELL", "ar LITTLE", "de WELL")) {
            jdbc.sql("insert into person_language (person_id, tag, level) values (?, ?, ?)")
                    .param(person).params((Object[]) language.split(" ")).update();
        }
        Flyway.configure().dataSource(house).load().migrate();
        assertThat(jdbc.sql("select tag from person_language order by place").query(String.class).list())
                .containsExactly("de", "ko", "ar", "fr");
    }

    private static DataSource emptyHouse(Database database) {
        var settings = new HashMap<String, Supplier<Object>>();
        database.into(settings::put);
        return new DriverManagerDataSource(settings.get("spring.datasource.url").get().toString(),
                settings.get("spring.datasource.username").get().toString(),
                settings.get("spring.datasource.password").get().toString());
    }
}
