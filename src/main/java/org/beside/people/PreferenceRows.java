package org.beside.people;

import java.util.Optional;
import org.beside.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PreferenceRows {

    private final JdbcClient jdbc;

    PreferenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Preferences> find(PersonId person) {
        return jdbc.sql("""
                select detail, name_told, sounds, vibration, asked_how_often, helper_note from person where id = :id""")
                .param("id", person.value())
                .query((row, number) -> new Preferences(
                        Optional.ofNullable(row.getString("detail")).map(Detail::valueOf),
                        row.getBoolean("name_told"), row.getBoolean("sounds"), row.getBoolean("vibration"),
                        HowOften.valueOf(row.getString("asked_how_often")),
                        Optional.ofNullable(row.getString("helper_note")).map(HelperNote::new)))
                .optional();
    }

    void save(PersonId person, Preferences preferences) {
        jdbc.sql("""
                update person set detail = :detail, name_told = :name, sounds = :sounds, vibration = :vibration,
                asked_how_often = :asked, helper_note = :note where id = :id""")
                .param("detail", preferences.detail().map(Detail::name).orElse(null))
                .param("name", preferences.nameTold())
                .param("sounds", preferences.sounds())
                .param("vibration", preferences.vibration())
                .param("asked", preferences.asked().name())
                .param("note", preferences.note().map(HelperNote::text).orElse(null))
                .param("id", person.value())
                .update();
    }
}
