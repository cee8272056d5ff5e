package org.beside.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.beside.call.Calls;
import org.beside.matching.Hand;
import org.beside.shared.CallId;
import org.beside.shared.api.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Being on call, the ring and the call, over HTTP. */
@Import(Hand.class)
class OnCallApiTests extends ApiOnH2Tests {

    private static final String AVAILABILITY = "/api/v1/availability";
    private static final String SNOOZE = AVAILABILITY + "/snooze";
    private static final String EXPECTATION = AVAILABILITY + "/expectation";
    private static final String ON = "{\"onCall\": true}";

    @Autowired Calls calls;
    @Autowired Hand hand;

    @Test
    void goesOnCallOnlyAfterTheThreeThings() {
        var volunteer = of(visitors.volunteer("fo"));
        assertThat(volunteer.get(AVAILABILITY).json().path("oriented").asBoolean()).isFalse();
        refused(volunteer.put(AVAILABILITY, ON), Problem.NOT_ORIENTED);
        assertThat(volunteer.get(AVAILABILITY).json().path("onCall").asBoolean()).isFalse();

        assertThat(volunteer.post("/api/v1/orientation").status()).isEqualTo(204);

        var on = volunteer.put(AVAILABILITY, ON);
        assertThat(on.status()).isEqualTo(200);
        assertThat(on.json().path("onCall").asBoolean()).isTrue();
        assertThat(on.json().path("oriented").asBoolean()).isTrue();
        assertThat(on.at("activity")).isEqualTo("FREE");
        assertThat(volunteer.put(AVAILABILITY, "{\"onCall\": false}").json().path("onCall").asBoolean()).isFalse();
    }

    @Test
    void aHeartbeatKeepsAVolunteerWithinReach() {
        var silent = of(visitors.volunteerOnCall("ga"));
        var lively = of(visitors.volunteerOnCall("ga"));
        hand.moves(Duration.ofSeconds(10));
        assertThat(lively.post(AVAILABILITY + "/heartbeat").status()).isEqualTo(204);
        hand.moves(Duration.ofSeconds(5));
        of(visitors.requester("ga")).post(REQUESTS, "{}");
        assertThat(lively.get("/api/v1/ring").status()).isEqualTo(200);
        assertThat(silent.get("/api/v1/ring").status()).isEqualTo(204);
    }

    @Test
    void aSnoozeKeepsRingsAwayUntilItEnds() {
        var volunteer = of(visitors.volunteerOnCall("br"));
        var snoozed = volunteer.put(SNOOZE, "{\"length\": \"ONE_HOUR\"}");
        assertThat(snoozed.status()).isEqualTo(200);
        assertThat(snoozed.json().path("onCall").asBoolean()).isTrue();
        assertThat(Instant.parse(snoozed.at("snoozedUntil"))).isEqualTo(clock.instant().plus(Duration.ofHours(1)));
        assertThat(volunteer.get(AVAILABILITY).json()).isEqualTo(snoozed.json());
        assertThat(snoozed.text()).doesNotContain("likelihood");
        of(visitors.requester("br")).post(REQUESTS, "{}");
        assertThat(volunteer.get("/api/v1/ring").status()).isEqualTo(204);

        for (var beat = 0; beat < 6; beat++) {
            clock.pass(Duration.ofMinutes(10));
            volunteer.post(AVAILABILITY + "/heartbeat");
        }

        var awake = volunteer.get(AVAILABILITY);
        assertThat(awake.json().path("onCall").asBoolean()).isTrue();
        assertThat(awake.json().has("snoozedUntil")).isFalse();
        of(visitors.requester("br")).post(REQUESTS, "{}");
        assertThat(volunteer.get("/api/v1/ring").status()).isEqualTo(200);
    }

    @Test
    void goingOnCallAgainEndsASnooze() {
        var volunteer = of(visitors.volunteerOnCall("co"));
        volunteer.put(SNOOZE, "{\"length\": \"ONE_WEEK\"}");
        assertThat(volunteer.put(AVAILABILITY, ON).json().has("snoozedUntil")).isFalse();
        of(visitors.requester("co")).post(REQUESTS, "{}");
        assertThat(volunteer.get("/api/v1/ring").status()).isEqualTo(200);
    }

    @Test
    void whoeverIsOffCallHasNothingToBeLeftAloneFrom() {
        var volunteer = of(visitors.volunteer("fo"));
        refused(volunteer.put(SNOOZE, "{\"length\": \"ONE_DAY\"}"), Problem.NOT_ON_CALL);
        assertThat(volunteer.get(AVAILABILITY).json().has("snoozedUntil")).isFalse();
    }

    @Test
    void tellsWhatAVolunteerMayExpect() {
        var person = visitors.volunteerOnCall("gd");
        var since = clock.instant();
        assertThat(of(visitors.volunteer("gd")).get(EXPECTATION).text()).isEqualTo("{\"callsLastMonth\":0}");
        for (var asked = 0; asked < 6; asked++) {
            of(visitors.requester("gd")).post(REQUESTS, "{}");
            clock.pass(Duration.ofMinutes(1));
        }
        var volunteer = of(person);
        volunteer.post("/api/v1/offers/" + volunteer.get("/api/v1/ring").at("offer") + "/answer");
        of(visitors.requester("gd")).post(REQUESTS, "{}");
        clock.pass(Duration.ofHours(24));

        var expected = volunteer.get(EXPECTATION);
        assertThat(expected.status()).isEqualTo(200);
        assertThat(Instant.parse(expected.at("onCallSince"))).isEqualTo(since);
        assertThat(expected.json().path("callsLastMonth").asInt()).isOne();
        assertThat(expected.json().path("oneCallInSeconds").asLong()).isEqualTo(3600);
    }

    @Test
    void answersARingAndHangsUp() {
        var volunteer = of(visitors.volunteerOnCall("lb"));
        var person = visitors.requester("lb", "fr?");
        var requester = of(person);
        requester.post(REQUESTS, "{\"need\": \"the post\"}");

        var ring = volunteer.get("/api/v1/ring");
        assertThat(ring.at("need")).isEqualTo("the post");
        assertThat(ring.json().path("languages").size()).isEqualTo(2);
        assertThat(ring.json().path("private").asBoolean(true)).isFalse();
        assertThat(ring.json().path("reasons").toString()).isEqualTo("[\"SPEAKS_WELL\",\"NEVER_CONNECTED_YET\"]");
        assertThat(ring.text()).doesNotContain(person.toString());
        var call = volunteer.post("/api/v1/offers/" + ring.at("offer") + "/answer").at("call");

        assertThat(volunteer.get(AVAILABILITY).at("activity")).isEqualTo("IN_CALL");
        assertThat(requester.post("/api/v1/calls/" + call + "/tickets").at("ticket")).isNotEmpty();
        assertThat(volunteer.post("/api/v1/calls/" + call + "/tickets").at("ticket")).isNotEmpty();
        assertThat(requester.post("/api/v1/calls/" + call + "/end").status()).isEqualTo(204);
        assertThat(calls.isOver(CallId.parse(call))).isTrue();
        assertThat(volunteer.post("/api/v1/calls/" + call + "/end").status()).isEqualTo(204);
        refused(volunteer.post("/api/v1/calls/" + call + "/tickets"), Problem.CALL_OVER);
    }

    @Test
    void saysWhenSomeoneWasFaster() {
        var first = of(visitors.volunteerOnCall("cy"));
        var second = of(visitors.volunteerOnCall("cy"));
        of(visitors.requester("cy")).post(REQUESTS, "{}");
        var late = second.get("/api/v1/ring").at("offer");
        assertThat(first.post("/api/v1/offers/" + first.get("/api/v1/ring").at("offer") + "/answer").status()).isEqualTo(200);
        refused(second.post("/api/v1/offers/" + late + "/answer"), Problem.ANSWERED_TOO_LATE);
        assertThat(second.get("/api/v1/ring").status()).isEqualTo(204);
    }

    @Test
    void nobodyAnswersTheRingOfAnother() {
        var rung = of(visitors.volunteerOnCall("eu"));
        of(visitors.requester("eu")).post(REQUESTS, "{}");
        var offer = rung.get("/api/v1/ring").at("offer");
        var other = of(visitors.volunteerOnCall("fi"));
        refused(other.post("/api/v1/offers/" + offer + "/answer"), Problem.ANSWERED_TOO_LATE);
        assertThat(other.post("/api/v1/offers/" + offer + "/decline").status()).isEqualTo(204);
        assertThat(rung.get("/api/v1/ring").at("offer")).isEqualTo(offer);
    }

    @Test
    void notNowStopsTheRing() {
        var volunteer = of(visitors.volunteerOnCall("gl"));
        of(visitors.requester("gl")).post(REQUESTS, "{}");
        var offer = volunteer.get("/api/v1/ring").at("offer");
        assertThat(volunteer.post("/api/v1/offers/" + offer + "/decline").status()).isEqualTo(204);
        assertThat(volunteer.get("/api/v1/ring").status()).isEqualTo(204);
    }

    @Test
    void aCallOfOthersIsNotThere() {
        var volunteer = of(visitors.volunteerOnCall("ca"));
        of(visitors.requester("ca")).post(REQUESTS, "{}");
        var call = volunteer.post("/api/v1/offers/" + volunteer.get("/api/v1/ring").at("offer") + "/answer").at("call");
        var stranger = of(visitors.requester("ca"));
        refused(stranger.post("/api/v1/calls/" + call + "/end"), Problem.NOT_FOUND);
        refused(stranger.post("/api/v1/calls/" + call + "/tickets"), Problem.NOT_FOUND);
        refused(stranger.post("/api/v1/calls/" + UUID.randomUUID() + "/end"), Problem.NOT_FOUND);
        assertThat(calls.isOver(CallId.parse(call))).isFalse();
    }

    @Test
    void asksForPatienceWhoeverFetchesTicketsWithoutEnd() {
        var volunteer = of(visitors.volunteerOnCall("sq"));
        of(visitors.requester("sq")).post(REQUESTS, "{}");
        var call = volunteer.post("/api/v1/offers/" + volunteer.get("/api/v1/ring").at("offer") + "/answer").at("call");
        var answer = volunteer.post("/api/v1/calls/" + call + "/tickets");
        for (var again = 0; again < 100 && answer.status() == 200; again++) {
            answer = volunteer.post("/api/v1/calls/" + call + "/tickets");
        }
        assertThat(refused(answer, Problem.TOO_MANY_TICKETS).header("Retry-After")).isPresent();
    }
}
