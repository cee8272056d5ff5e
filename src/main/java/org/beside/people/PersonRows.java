package org.beside.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.beside.shared.PersonId;
import org.beside.shared.SpokenLanguage;
import org.beside.shared.SqlTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonRows {

    private static final String VOLUNTEERS = """
            where role = 'VOLUNTEER' and (lower(name) like :pattern escape '!' or email like :pattern escape '!')""";

    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;

    PersonRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PersonId id, Joining joining, String passwordHash, Instant now) {
        jdbc.sql("""
                insert into person (id, name, email, password_hash, role, standing, time_zone, locale, joined_at)
                values (:id, :name, :email, :hash, :role, :standing, :zone, :locale, :now)""")
                .param("id", id.value())
                .param("name", joining.name().text())
                .param("email", joining.email().text())
                .param("hash", passwordHash)
                .param("role", joining.role().name())
                .param("standing", Standing.GOOD.name())
                .param("zone", joining.zone().getId())
                .param("locale", joining.locale().toLanguageTag())
                .param("now", SqlTime.of(now))
                .update();
        insertLanguages(id, joining.languages());
    }

    private void insertLanguages(PersonId id, List<SpokenLanguage> languages) {
        for (var place = 0; place < languages.size(); place++) {
            jdbc.sql("insert into person_language (person_id, tag, level, place) values (:id, :tag, :level, :place)")
                    .param("id", id.value())
                    .param("tag", languages.get(place).tag())
                    .param("level", languages.get(place).level().name())
                    .param("place", place)
                    .update();
        }
    }

    Optional<Person> find(PersonId id) {
        return jdbc.sql("select * from person where id = :id").param("id", id.value()).query(this::read).optional();
    }

    /** Those of them who have joined, in two statements for each thousand. */
    List<Person> findAll(List<PersonId> ids) {
        var all = new ArrayList<Person>(ids.size());
        for (var from = 0; from < ids.size(); from += AT_ONCE) {
            var some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE)).stream().map(PersonId::value).toList();
            var spoken = languages(some);
            all.addAll(jdbc.sql("select * from person where id in (:ids)").param("ids", some)
                    .query((row, number) -> read(row, spoken::get)).list());
        }
        return all;
    }

    Optional<Person> find(Email email) {
        return jdbc.sql("select * from person where email = :email").param("email", email.text())
                .query(this::read).optional();
    }

    Optional<String> passwordHash(PersonId id) {
        return jdbc.sql("select password_hash from person where id = :id").param("id", id.value())
                .query(String.class).optional();
    }

    boolean anyAdmin() {
        return jdbc.sql("select exists (select 1 from person where role = 'ADMIN')").query(Boolean.class).single();
    }

    boolean orient(PersonId id, Instant now) {
        return jdbc.sql("update person set oriented_at = :now where id = :id and oriented_at is null")
                .param("now", SqlTime.of(now)).param("id", id.value()).update() == 1;
    }

    void speakTo(PersonId id, Locale locale) {
        jdbc.sql("update person set locale = :locale where id = :id")
                .param("locale", locale.toLanguageTag()).param("id", id.value()).update();
    }

    void speak(PersonId id, List<SpokenLanguage> languages) {
        // Of two pages that save at once the later one waits here, and replaces what the earlier one wrote.
        // Not "for update": whoever is just being rung refers to this row, and would wait here, and we for them.
        jdbc.sql("update person set locale = locale where id = :id").param("id", id.value()).update();
        jdbc.sql("delete from person_language where person_id = :id").param("id", id.value()).update();
        insertLanguages(id, languages);
    }

    void live(PersonId id, ZoneId zone) {
        jdbc.sql("update person set time_zone = :zone where id = :id")
                .param("zone", zone.getId()).param("id", id.value()).update();
    }

    void keepQuiet(PersonId id, QuietHours hours) {
        jdbc.sql("update person set quiet_from = :from, quiet_to = :to where id = :id")
                .param("from", hours.from().toString())
                .param("to", hours.to().toString())
                .param("id", id.value())
                .update();
    }

    void preferStyle(PersonId id, Optional<HelpStyle> style) {
        jdbc.sql("update person set style = :style where id = :id")
                .param("style", style.map(HelpStyle::name).orElse(null)).param("id", id.value()).update();
    }

    boolean verify(PersonId volunteer, PersonId admin, Instant now) {
        return jdbc.sql("""
                update person set verified_at = :now, verified_by = :admin
                where id = :id and verified_at is null""")
                .param("now", SqlTime.of(now)).param("admin", admin.value()).param("id", volunteer.value()).update() == 1;
    }

    boolean withdrawVerification(PersonId volunteer) {
        return jdbc.sql("""
                update person set verified_at = null, verified_by = null where id = :id and verified_at is not null""")
                .param("id", volunteer.value()).update() == 1;
    }

    /** Volunteers with these words in their name or address, whoever joined last first. */
    List<Volunteer> volunteers(String words, int from, int most) {
        return jdbc.sql("select * from person " + VOLUNTEERS + " order by joined_at desc, id limit :most offset :from")
                .param("pattern", pattern(words)).param("most", most).param("from", from)
                .query((row, number) -> new Volunteer(read(row, number), SqlTime.read(row, "joined_at")))
                .list();
    }

    int countVolunteers(String words) {
        return jdbc.sql("select count(*) from person " + VOLUNTEERS).param("pattern", pattern(words))
                .query(Integer.class).single();
    }

    private static String pattern(String words) {
        return "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }

    private Person read(ResultSet row, int number) throws SQLException {
        return read(row, id -> languages(List.of(id)).get(id));
    }

    private Person read(ResultSet row, Function<UUID, @Nullable List<SpokenLanguage>> languages) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Person(
                new PersonId(id),
                new PersonName(row.getString("name")),
                new Email(row.getString("email")),
                Role.valueOf(row.getString("role")),
                Standing.valueOf(row.getString("standing")),
                ZoneId.of(row.getString("time_zone")),
                Locale.forLanguageTag(row.getString("locale")),
                SqlTime.readOptional(row, "oriented_at").isPresent(),
                SqlTime.readOptional(row, "verified_at").isPresent(),
                Optional.ofNullable(languages.apply(id)).orElse(List.of()),
                new QuietHours(LocalTime.parse(row.getString("quiet_from")), LocalTime.parse(row.getString("quiet_to"))),
                Optional.ofNullable(row.getString("style")).map(HelpStyle::valueOf));
    }

    private Map<UUID, List<SpokenLanguage>> languages(List<UUID> people) {
        var spoken = new HashMap<UUID, List<SpokenLanguage>>();
        jdbc.sql("select * from person_language where person_id in (:people) order by place")
                .param("people", people)
                .query(row -> {
                    spoken.computeIfAbsent(row.getObject("person_id", UUID.class), person -> new ArrayList<>())
                            .add(new SpokenLanguage(
                                    row.getString("tag"), SpokenLanguage.Level.valueOf(row.getString("level"))));
                });
        return spoken;
    }
}
