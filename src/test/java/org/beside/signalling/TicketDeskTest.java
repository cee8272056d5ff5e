package org.beside.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Optional;
import org.beside.call.Part.Phase;
import org.beside.shared.PersonId;
import org.junit.jupiter.api.Test;

/** Who gets a ticket, and for what. */
class TicketDeskTest extends AtTheServer {

    @Test
    void handsOutATicketThatOpensTheCall() throws Exception {
        var answer = asksForTicket(call.toString(), requester);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValueSatisfying(
                caching -> assertThat(caching).contains("no-store"));
        var issued = JSON.readTree(answer.body());
        assertThat(issued.get("expiresInSeconds").intValue()).isEqualTo(60);
        assertThat(joins(new Ticket(issued.get("ticket").stringValue())).hears()).contains("joined");
    }

    @Test
    void handsOutATicketWhileItRings() throws Exception {
        phase(Phase.RINGING);
        assertThat(asksForTicket(call.toString(), volunteer).statusCode()).isEqualTo(200);
    }

    @Test
    void handsNoTicketToStrangers() throws Exception {
        assertProblem(asksForTicket(call.toString(), Optional.empty()), 401);
        assertProblem(asksForTicket(call.toString(), Samples.person()), 404);
        assertProblem(asksForTicket(Samples.call().toString(), requester), 404);
        assertProblem(asksForTicket("not-an-id", requester), 404);
    }

    @Test
    void handsOutNoTicketForACallThatIsOver() throws Exception {
        phase(Phase.OVER);
        assertProblem(asksForTicket(call.toString(), requester), 410);
    }

    @Test
    void handsOutOnlySoManyTickets() throws Exception {
        var answer = asksForTicket(call.toString(), requester);
        for (var number = 0; number < 300 && answer.statusCode() == 200; number++) {
            answer = asksForTicket(call.toString(), requester);
        }
        assertProblem(answer, 429);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 3L);
    }

    private HttpResponse<String> asksForTicket(String id, PersonId person) throws Exception {
        return asksForTicket(id, Optional.of(person));
    }

    private HttpResponse<String> asksForTicket(String id, Optional<PersonId> person)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d/signal/tickets/%s".formatted(port, id)))
                .POST(BodyPublishers.noBody());
        person.ifPresent(known -> request.header("Authorization", "Basic "
                + Base64.getEncoder().encodeToString((known + ":" + SignallingServer.PASSWORD).getBytes())));
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }
}
