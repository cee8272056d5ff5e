package org.beside.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.beside.feelings.insight.Csv;
import org.beside.feelings.insight.Insight;
import org.beside.feelings.insight.SeededCalls;
import org.beside.feelings.insight.Telling;
import org.beside.feelings.wall.Wall;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The figures and the wall over HTTP: the same as everywhere else. */
class InsightApiTests extends ApiOnH2Tests {

    private static final Instant LONG_AGO = Instant.parse("2026-03-02T10:00:00Z");

    @Autowired Insight insight;
    @Autowired Telling telling;
    @Autowired Wall wall;

    @Test
    void apiTableAndPageAgreeToTheLastDigit() {
        var seeded = new SeededCalls(jdbc);
        for (var number = 0; number < 31; number++) {
            seeded.said(seeded.call(LONG_AGO), Map.of("FEELING", number < 7 ? "BAD" : "GOOD", "NEED_MET", "YES"));
        }
        telling.startOver();
        var figures = insight.figures();
        var answer = of(visitors.requester("en")).get("/api/v1/insight");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("closedTo")).isEqualTo(figures.closedTo().orElseThrow().toString());
        var overHttp = answer.json().path("figures").valueStream().map(told -> Stream.of("topic", "breakdown", "part",
                "answer", "people").map(field -> told.path(field).asString()).collect(Collectors.joining(","))).toList();
        assertThat(overHttp).hasSameSizeAs(figures.all()).contains("AFTER,ALL,ALL,BAD,7", "AFTER,ALL,ALL,GOOD,24");
        assertThat(Csv.of(figures).lines().skip(1)).containsExactlyElementsOf(overHttp);
        assertThat(of(visitors.admin()).get("/api/v1/insight").text()).isEqualTo(answer.text());
    }

    @Test
    void whatIsTakenBackIsGoneFromTheApiAndTheTable() {
        var seeded = new SeededCalls(jdbc);
        var words = "=1+1, \"kind\" " + UUID.randomUUID();
        var call = seeded.call(LONG_AGO);
        seeded.prompt(call, "REQUESTER", "AFTER", "WORDS", "ANSWERED", Optional.of(words), Duration.ofMinutes(2));
        wall.offer(call.call(), call.requester());
        var client = of(visitors.volunteer("en"));
        assertThat(client.get("/api/v1/wall").text()).doesNotContain("kind");
        wall.show(wall.givenBy(call.requester()).getFirst().id(), visitors.admin());
        assertThat(client.get("/api/v1/wall").json().path("words").valueStream().map(one -> one.asString())).contains(words);
        assertThat(wall.asTable()).as("no spreadsheet calculates it").contains("\"'=1+1, \"\"kind\"\"");

        wall.withdraw(call.call(), call.requester());
        assertThat(client.get("/api/v1/wall").text()).doesNotContain("kind");
        assertThat(wall.asTable()).doesNotContain("kind");
    }
}
