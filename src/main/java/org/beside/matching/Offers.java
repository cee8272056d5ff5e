package org.beside.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beside.matching.Offer.State;
import org.beside.shared.OfferId;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.beside.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The offers. Every change of state is a conditional update that tells whether it was the one that won. */
@Repository
class Offers {

    private final JdbcClient jdbc;

    Offers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Offer offer, int wave, String reasons, Instant now) {
        jdbc.sql("""
                insert into offer (id, request_id, volunteer_id, state, wave, reasons, rung_at, expires_at)
                values (:id, :request, :volunteer, :state, :wave, :reasons, :now, :expiresAt)""")
                .param("id", offer.id().value())
                .param("request", offer.request().value())
                .param("volunteer", offer.volunteer().value())
                .param("state", offer.state().name())
                .param("wave", wave)
                .param("reasons", reasons)
                .param("now", SqlTime.of(now))
                .param("expiresAt", SqlTime.of(offer.expiresAt()))
                .update();
    }

    /** Ends the ringing, if it still rings. */
    boolean close(OfferId offer, State outcome, Instant now) {
        return jdbc.sql("update offer set state = :outcome, closed_at = :now where id = :id and state = 'RINGING'")
                .param("outcome", outcome.name())
                .param("now", SqlTime.of(now))
                .param("id", offer.value())
                .update() == 1;
    }

    Optional<Offer> find(OfferId id) {
        return jdbc.sql("select * from offer where id = :id").param("id", id.value()).query(this::read).optional();
    }

    Optional<Offer> ringingAt(PersonId volunteer) {
        return jdbc.sql("select * from offer where volunteer_id = :volunteer and state = 'RINGING'")
                .param("volunteer", volunteer.value()).query(this::read).optional();
    }

    List<Offer> ringingFor(RequestId request) {
        return jdbc.sql("select * from offer where request_id = :request and state = 'RINGING'")
                .param("request", request.value()).query(this::read).list();
    }

    List<Offer> expired(Instant now) {
        return jdbc.sql("select * from offer where state = 'RINGING' and expires_at <= :now")
                .param("now", SqlTime.of(now)).query(this::read).list();
    }

    Set<PersonId> everRungFor(RequestId request) {
        return jdbc.sql("select volunteer_id from offer where request_id = :request")
                .param("request", request.value()).query(UUID.class).list().stream()
                .map(PersonId::new).collect(Collectors.toSet());
    }

    private Offer read(ResultSet row, int number) throws SQLException {
        return new Offer(
                new OfferId(row.getObject("id", UUID.class)),
                new RequestId(row.getObject("request_id", UUID.class)),
                new PersonId(row.getObject("volunteer_id", UUID.class)),
                State.valueOf(row.getString("state")),
                SqlTime.read(row, "expires_at"));
    }
}
