package org.beside.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.beside.shared.api.Problem;
import org.junit.jupiter.api.Test;

/** Leaving the line and coming back over HTTP. */
abstract class StandingByApiTests extends RequestsApiTests {

    @Test
    void leavesTheLineAndComesBack() {
        var requester = of(visitors.requester("bo"));
        var path = REQUESTS + "/" + requester.post(REQUESTS, MILK).at("id");
        var left = requester.post(path + "/stand-by");
        assertThat(left.status()).isEqualTo(200);
        assertThat(left.at("state")).isEqualTo("STANDING_BY");
        assertThat(left.json().path("someoneIsFree").asBoolean(true)).isFalse();
        assertThat(requester.post(path + "/stand-by").json()).isEqualTo(left.json());

        var volunteer = visitors.volunteerOnCall("bo");
        var current = requester.get(REQUESTS + "/current");
        assertThat(current.json().path("someoneIsFree").asBoolean()).isTrue();
        assertThat(onCall.ringAt(volunteer)).isEmpty();

        var back = requester.post(path + "/ask-now");
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.at("state")).isEqualTo("WAITING");
        assertThat(back.json().path("ringing").asInt()).isOne();
        assertThat(back.json().has("someoneIsFree")).isFalse();
        assertThat(requester.post(path + "/ask-now").json()).isEqualTo(back.json());
    }

    @Test
    void askingWhileStandingByIsBackInTheLineWithTheWordsOfThen() {
        var requester = of(visitors.requester("mt"));
        var first = requester.post(REQUESTS, MILK);
        var path = REQUESTS + "/" + first.at("id");
        requester.post(path + "/stand-by");
        var second = requester.post(REQUESTS, "{\"need\": \"a letter\", \"private\": true}", KEY, "wish-1");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json()).isEqualTo(first.json());
        var waiting = requester.get(path);
        assertThat(waiting.at("state")).isEqualTo("WAITING");
        assertThat(waiting.at("need")).isEqualTo("a milk carton");
        assertThat(waiting.json().path("private").asBoolean(true)).isFalse();
    }

    @Test
    void takesBackWhatStandsBy() {
        var requester = of(visitors.requester("mt"));
        var path = REQUESTS + "/" + requester.post(REQUESTS, MILK).at("id");
        requester.post(path + "/stand-by");
        assertThat(requester.post(path + "/cancel").at("state")).isEqualTo("CANCELLED");
        for (var tooLate : List.of("/stand-by", "/ask-now", "/cancel")) {
            refused(requester.post(path + tooLate), Problem.REQUEST_OVER);
        }
        assertThat(requester.get(REQUESTS + "/current").status()).isEqualTo(204);
    }

    @Test
    void whoeverFoundNobodyMayStandByUnlessTheyHaveAskedAnew() {
        var requester = of(visitors.requester("mt"));
        var path = REQUESTS + "/" + requester.post(REQUESTS, MILK).at("id");
        for (var look = 0; look < 6; look++) {
            hand.moves(Duration.ofSeconds(30));
            requester.get(path);
        }
        assertThat(requester.get(path).at("state")).isEqualTo("UNANSWERED");
        refused(requester.post(path + "/ask-now"), Problem.REQUEST_OVER);
        var anew = REQUESTS + "/" + requester.post(REQUESTS, MILK).at("id");
        refused(requester.post(path + "/stand-by"), Problem.REQUEST_OVER);
        requester.post(anew + "/cancel");
        assertThat(requester.post(path + "/stand-by").at("state")).isEqualTo("STANDING_BY");
    }
}
