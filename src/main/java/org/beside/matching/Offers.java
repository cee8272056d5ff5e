package org.beside.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    void insert(Offer offer) {
        jdbc.sql("""
                insert into offer
                    (id, request_id, volunteer_id, state, wave, reasons, likelihood, rung_at, expires_at)
                values
                    (:id, :request, :volunteer, :state, :wave, :reasons, :likelihood, :rungAt, :expiresAt)""")
                .param("id", offer.id().value())
                .param("request", offer.request().value())
                .param("volunteer", offer.volunteer().value())
                .param("state", offer.state().name())
                .param("wave", offer.wave())
                .param("reasons", Reason.write(offer.reasons()))
                .param("likelihood", offer.likelihood())
                .param("rungAt", SqlTime.of(offer.rungAt()))
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

    Optional<Rung> rung(OfferId id) {
        return jdbc.sql("""
                select requester_id, volunteer_id, offer.state = 'RINGING' and help_request.state = 'WAITING' as rings
                from offer join help_request on help_request.id = request_id where offer.id = :id""")
                .param("id", id.value())
                .query((row, number) -> new Rung(
                        new PersonId(row.getObject("requester_id", UUID.class)),
                        new PersonId(row.getObject("volunteer_id", UUID.class)),
                        row.getBoolean("rings")))
                .optional();
    }

    Optional<Offer> ringingAt(PersonId volunteer) {
        return jdbc.sql("select * from offer where volunteer_id = :volunteer and state = 'RINGING'")
                .param("volunteer", volunteer.value()).query(this::read).optional();
    }

    List<Offer> ringingFor(RequestId request) {
        return jdbc.sql("select * from offer where request_id = :request and state = 'RINGING' order by rung_at")
                .param("request", request.value()).query(this::read).list();
    }

    List<Offer> expired(Instant now) {
        return jdbc.sql("select * from offer where state = 'RINGING' and expires_at <= :now")
                .param("now", SqlTime.of(now)).query(this::read).list();
    }

    /** All offers of a request and of those that it goes on with. */
    List<Offer> madeFor(RequestId request, Optional<RequestId> continued) {
        return jdbc.sql("select * from offer where request_id = :request or request_id = :continued order by rung_at")
                .param("request", request.value())
                .param("continued", continued.map(RequestId::value).orElse(request.value()))
                .query(this::read).list();
    }

    /** How many rings this volunteer has answered since. */
    int answeredBy(PersonId volunteer, Instant since) {
        return jdbc.sql("""
                select count(*) from offer
                where volunteer_id = :volunteer and state = 'ACCEPTED' and rung_at >= :since""")
                .param("volunteer", volunteer.value())
                .param("since", SqlTime.of(since)).query(Integer.class).single();
    }

    private Offer read(ResultSet row, int number) throws SQLException {
        return new Offer(
                new OfferId(row.getObject("id", UUID.class)),
                new RequestId(row.getObject("request_id", UUID.class)),
                new PersonId(row.getObject("volunteer_id", UUID.class)),
                State.valueOf(row.getString("state")),
                row.getInt("wave"),
                Reason.read(row.getString("reasons")),
                row.getDouble("likelihood"),
                SqlTime.read(row, "rung_at"),
                SqlTime.read(row, "expires_at"));
    }
}
