package org.beside.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.beside.MovableClock;
import org.beside.Visitors;
import org.beside.api.Client.Answer;
import org.beside.people.People;
import org.beside.shared.PersonId;
import org.beside.shared.api.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What all tests of the API begin with. */
@ApiTest
abstract class ApiTests {

    static final String REQUESTS = "/api/v1/requests";

    @LocalServerPort int port;
    @Autowired People people;
    @Autowired Visitors visitors;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;

    Client nobody() {
        return Client.ofNobody(port);
    }

    Client of(PersonId person) {
        return Client.of(port, people, person);
    }

    Client withToken(String token) {
        return new Client(port, Optional.of(token));
    }

    static Answer refused(Answer answer, Problem problem) {
        assertThat(answer.status()).as("%s %s", answer.text(), answer.headers().map()).isEqualTo(problem.status());
        assertThat(answer.type()).contains("application/problem+json");
        assertThat(answer.at("type")).isEqualTo(problem.type());
        assertThat(answer.at("title")).isEqualTo(problem.title());
        assertThat(answer.json().path("status").asInt()).isEqualTo(problem.status());
        assertThat(answer.at("detail")).endsWith(".").doesNotContain("!{", "Exception", "{0}");
        return answer;
    }

    static Answer wrongField(Answer answer, String field) {
        assertThat(answer.json().path("errors").path(0).path("field").asString()).as(answer.text()).isEqualTo(field);
        assertThat(answer.json().path("errors").path(0).path("detail").asString()).endsWith(".");
        return answer;
    }
}
