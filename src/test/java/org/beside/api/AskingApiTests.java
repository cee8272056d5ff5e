package org.beside.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.beside.matching.Need;
import org.beside.shared.RequestId;
import org.beside.shared.SqlTime;
import org.beside.shared.api.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Asking, being told how it stands, and taking it back over HTTP. */
abstract class AskingApiTests extends RequestsApiTests {

    @Autowired TransactionOperations transaction;

    @Test
    void asksAndTellsHowItStands() {
        var volunteer = visitors.volunteerOnCall("is");
        var requester = of(visitors.requester("is"));

        var made = requester.post(REQUESTS, MILK);

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).contains(REQUESTS + "/" + made.at("id"));
        var waiting = requester.get(REQUESTS + "/" + made.at("id"));
        assertThat(waiting.at("state")).isEqualTo("WAITING");
        assertThat(waiting.at("need")).isEqualTo("a milk carton");
        assertThat(waiting.at("askedAt")).isEqualTo(made.at("askedAt"));
        assertThat(waiting.json().path("ringing").asInt()).isOne();
        assertThat(waiting.json().has("call")).isFalse();
        assertThat(requester.get(REQUESTS + "/current").json()).isEqualTo(waiting.json());

        var call = matching.answer(onCall.ringAt(volunteer).orElseThrow().offer(), volunteer);

        var answered = requester.get(REQUESTS + "/" + made.at("id"));
        assertThat(answered.at("state")).isEqualTo("ANSWERED");
        assertThat(answered.at("call")).isEqualTo(call.toString());
        assertThat(answered.json().path("ringing").asInt()).isZero();
        assertThat(answered.json().path("everRung").asInt()).isOne();
        assertThat(requester.get(REQUESTS + "/current").status()).isEqualTo(204);
    }

    @Test
    void asksPrivatelySoThatOnlyVerifiedVolunteersAreRung() {
        var stranger = of(visitors.volunteerOnCall("eo"));
        var trusted = visitors.volunteerOnCall("eo");
        people.verify(trusted, visitors.admin());
        var requester = of(visitors.requester("eo"));

        var path = REQUESTS + "/" + requester.post(REQUESTS, "{\"need\": \"a letter\", \"private\": true}").at("id");

        assertThat(requester.get(path).json().path("private").asBoolean()).isTrue();
        assertThat(stranger.get("/api/v1/ring").status()).isEqualTo(204);
        var ring = of(trusted).get("/api/v1/ring");
        assertThat(ring.json().path("private").asBoolean()).isTrue();
        assertThat(ring.json().path("reasons").toString()).contains("\"VERIFIED\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"private\": false}", "{\"private\": null}"})
    void isPrivateOnlyForWhoeverSaysSo(String body) {
        var requester = of(visitors.requester("mt"));
        var path = REQUESTS + "/" + requester.post(REQUESTS, body).at("id");
        assertThat(requester.get(path).json().path("private").asBoolean(true)).isFalse();
    }

    @Test
    void tellsBothSidesWhatItIsAbout() {
        var volunteer = of(visitors.volunteerOnCall("qu"));
        var requester = of(visitors.requester("qu"));
        var path = REQUESTS + "/" + requester.post(REQUESTS, OF_A_KIND).at("id");
        assertThat(requester.get(path).at("kind")).isEqualTo("READING");
        assertThat(volunteer.get("/api/v1/ring").at("kind")).isEqualTo("READING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"need\": \"a letter to read\"}", "{\"kind\": null}"})
    void isOfAKindOnlyWhereThatWasSaid(String body) {
        var volunteer = of(visitors.volunteerOnCall("qu"));
        var requester = of(visitors.requester("qu"));
        var path = REQUESTS + "/" + requester.post(REQUESTS, body).at("id");
        assertThat(requester.get(path).json().has("kind")).isFalse();
        var ring = volunteer.get("/api/v1/ring");
        assertThat(ring.status()).isEqualTo(200);
        assertThat(ring.json().has("kind")).isFalse();
    }

    @Test
    void askingWhileOneWaitsGivesThatOne() {
        var requester = of(visitors.requester("mt"));
        var first = requester.post(REQUESTS, MILK);
        var second = requester.post(REQUESTS, "{\"need\": \"something else\"}");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json()).isEqualTo(first.json());
    }

    @Test
    void cancelsOnceAndSaysSoTheSecondTime() {
        var requester = of(visitors.requester("mt"));
        var path = REQUESTS + "/" + requester.post(REQUESTS, MILK).at("id");
        var cancelled = requester.post(path + "/cancel");
        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.at("state")).isEqualTo("CANCELLED");
        refused(requester.post(path + "/cancel"), Problem.REQUEST_OVER);
        assertThat(requester.get(path).json()).isEqualTo(cancelled.json());
    }

    @Test
    void whatIsAnsweredCanNoLongerBeChanged() {
        var volunteer = visitors.volunteerOnCall("sn");
        var requester = of(visitors.requester("sn"));
        var path = REQUESTS + "/" + requester.post(REQUESTS, MILK).at("id");
        matching.answer(onCall.ringAt(volunteer).orElseThrow().offer(), volunteer);
        for (var tooLate : List.of("/stand-by", "/ask-now", "/cancel")) {
            refused(requester.post(path + tooLate), Problem.REQUEST_OVER);
        }
        assertThat(requester.get(path).at("state")).isEqualTo("ANSWERED");
    }

    @Test
    void tellsWhoeverWaitsWhatIsTrueOfTheRinging() {
        var volunteer = visitors.volunteerOnCall("yo?");
        var requester = of(visitors.requester("yo"));
        var path = REQUESTS + "/" + requester.post(REQUESTS, MILK).at("id");
        var alone = requester.get(path).json();
        assertThat(alone.path("ringing").asInt()).isZero();
        assertThat(alone.path("daytimes").toString()).isEqualTo("[]");
        assertThat(alone.path("relaxed").toString()).isEqualTo("[]");
        assertThat(alone.has("someoneIsFree")).isFalse();
        assertThat(alone.has("continues")).isFalse();

        clock.pass(Duration.ofSeconds(20));
        onCall.stillHere(volunteer);
        hand.moves(Duration.ZERO);

        var rung = requester.get(path).json();
        assertThat(rung.path("ringing").asInt()).isOne();
        assertThat(rung.path("daytimes").toString()).isEqualTo("[\"MORNING\"]");
        assertThat(rung.path("relaxed").toString()).isEqualTo("[\"SPEAKS_A_LITTLE\"]");
    }

    @Test
    void whoeverIsRungTwiceIsCountedOnce() {
        var volunteer = visitors.volunteerOnCall("ig");
        var requester = of(visitors.requester("ig"));
        var path = REQUESTS + "/" + requester.post(REQUESTS, MILK).at("id");
        for (var ring = 0; ring < 2; ring++) {
            clock.pass(Duration.ofSeconds(20));
            onCall.stillHere(volunteer);
            requester.get(path);
            hand.moves(Duration.ZERO);
        }
        var again = requester.get(path).json();
        assertThat(again.path("relaxed").toString()).isEqualTo("[\"RUNG_AGAIN\"]");
        assertThat(again.path("everRung").asInt()).isOne();
    }

    @Test
    void tellsWhatIsTypicalOnceEnoughIsKnown() {
        clock.pass(Duration.ofHours(24));
        var requester = of(visitors.requester("zu"));
        for (var language : List.of("ha", "xh", "st", "tn", "ts")) {
            assertThat(requester.post(REQUESTS, MILK).status()).isLessThan(300);
            assertThat(requester.get(REQUESTS + "/current").json().has("typicalWaitSeconds")).isFalse();
            var volunteer = visitors.volunteerOnCall(language);
            matching.ask(visitors.requester(language), new Need(""));
            clock.pass(Duration.ofSeconds(7));
            matching.answer(onCall.ringAt(volunteer).orElseThrow().offer(), volunteer);
        }
        var current = requester.get(REQUESTS + "/current");
        assertThat(current.json().path("typicalWaitSeconds").asInt()).isEqualTo(7);
        assertThat(requester.post(REQUESTS + "/" + current.at("id") + "/stand-by").json().has("typicalWaitSeconds")).isFalse();
    }

    @Test
    void goesOnWithARequestWhoseCallNeverConnected() {
        var volunteer = visitors.volunteerOnCall("lo");
        var requester = of(visitors.requester("lo"));
        var first = requester.post(REQUESTS, OF_A_KIND);
        matching.answer(onCall.ringAt(volunteer).orElseThrow().offer(), volunteer);
        transaction.executeWithoutResult(status -> matching.askAgain(RequestId.parse(first.at("id"))));
        var again = requester.get(REQUESTS + "/current");
        assertThat(again.at("continues")).isEqualTo(first.at("id")).isNotEqualTo(again.at("id"));
        assertThat(again.at("askedAt")).isEqualTo(first.at("askedAt"));
        assertThat(again.at("kind")).isEqualTo("READING");
    }

    @Test
    void lookingKeepsARequestWanted() {
        var requester = of(visitors.requester("mt"));
        var id = requester.post(REQUESTS, MILK).at("id");
        clock.pass(Duration.ofSeconds(30));
        requester.get(REQUESTS + "/" + id);
        assertThat(jdbc.sql("select last_seen_at from help_request where id = :id")
                .param("id", RequestId.parse(id).value()).query((row, number) -> SqlTime.read(row, "last_seen_at")).single())
                .isEqualTo(clock.instant());
    }
}
