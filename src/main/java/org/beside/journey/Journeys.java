package org.beside.journey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.beside.shared.SqlTime;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every journey, append-only. Nothing here is ever changed, and nobody keeps a second count. */
@Repository
public class Journeys {

    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() { };

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Journeys(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(Touchpoint touchpoint) {
        jdbc.sql("""
                insert into journey_touchpoint (request_id, kind, person_id, happened_at, details)
                values (:request, :kind, :person, :at, :details)""")
                .param("request", touchpoint.request().value())
                .param("kind", touchpoint.getClass().getSimpleName())
                .param("person", touchpoint.person().map(PersonId::value).orElse(null))
                .param("at", SqlTime.of(touchpoint.at()))
                .param("details", json.writeValueAsString(detailsOf(touchpoint)))
                .update();
    }

    /** The journey of one request, in the order in which it happened. */
    public List<Recorded> of(RequestId request) {
        return jdbc.sql("select * from journey_touchpoint where request_id = :request order by id")
                .param("request", request.value())
                .query(this::read).list();
    }

    /** All touchpoints of all journeys in which anything happened at or after the given moment, oldest first. */
    public List<Recorded> activeSince(Instant moment) {
        return jdbc.sql("""
                select * from journey_touchpoint
                where request_id in (select request_id from journey_touchpoint where happened_at >= :moment)
                order by id""")
                .param("moment", SqlTime.of(moment))
                .query(this::read).list();
    }

    private Map<String, Object> detailsOf(Touchpoint touchpoint) {
        var details = new LinkedHashMap<>(json.convertValue(touchpoint, new TypeReference<Map<String, Object>>() { }));
        details.keySet().removeAll(List.of("request", "person", "at"));
        details.values().removeIf(value -> value == null);
        return details;
    }

    private Recorded read(ResultSet row, int number) throws SQLException {
        return new Recorded(
                row.getLong("id"),
                new RequestId(row.getObject("request_id", UUID.class)),
                row.getString("kind"),
                Optional.ofNullable(row.getObject("person_id", UUID.class)).map(PersonId::new),
                SqlTime.read(row, "happened_at"),
                json.readValue(row.getString("details"), TEXTS));
    }
}
