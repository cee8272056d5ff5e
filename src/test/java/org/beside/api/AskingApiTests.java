package org.beside.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.beside.api.Client.Answer;
import org.beside.matching.Matching;
import org.beside.matching.OnCall;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.beside.shared.SqlTime;
import org.beside.shared.api.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Asking, waiting and taking back over HTTP, on one database. */
abstract class AskingApiTests extends ApiTests {

    private static final String MILK = "{\"need\": \"a milk carton\"}";
    private static final String KEY = "Idempotency-Key";

    @Autowired Matching matching;
    @Autowired OnCall onCall;

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
    void askingWhileOneWaitsGivesThatOne() {
        var requester = of(visitors.requester("mt"));
        var first = requester.post(REQUESTS, MILK);
        var second = requester.post(REQUESTS, "{\"need\": \"something else\"}");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json()).isEqualTo(first.json());
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
    void theSameKeyAndWordsGetTheSameAnswerWhateverHasBecomeOfIt() {
        var requester = of(visitors.requester("mt"));
        var first = requester.post(REQUESTS, MILK, KEY, "wish-1");
        requester.post(REQUESTS + "/" + first.at("id") + "/cancel");
        var again = requester.post(REQUESTS, "{ \"need\":\"a milk carton\" }", KEY, "wish-1");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(requester.get(REQUESTS + "/current").status()).isEqualTo(204);
    }

    @Test
    void aKeyThatFoundOneWaitingSaysSoAgain() {
        var requester = of(visitors.requester("mt"));
        var waiting = requester.post(REQUESTS, MILK);
        var keyed = requester.post(REQUESTS, MILK, KEY, "wish-1");
        assertThat(keyed.status()).isEqualTo(200);
        requester.post(REQUESTS + "/" + waiting.at("id") + "/cancel");
        var again = requester.post(REQUESTS, MILK, KEY, "wish-1");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(keyed.text()).isEqualTo(waiting.text());
    }

    @Test
    void theSameKeyForOtherWordsIsRefused() {
        var requester = of(visitors.requester("mt"));
        requester.post(REQUESTS, MILK, KEY, "wish-1");
        refused(requester.post(REQUESTS, "{\"need\": \"a letter\"}", KEY, "wish-1"), Problem.KEY_REUSED);
    }

    @Test
    void aKeyBelongsToOnePerson() {
        var first = of(visitors.requester("mt")).post(REQUESTS, MILK, KEY, "wish-1");
        var second = of(visitors.requester("mt")).post(REQUESTS, "{\"need\": \"a letter\"}", KEY, "wish-1");
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.at("id")).isNotEqualTo(first.at("id"));
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        var requester = of(visitors.requester("mt"));
        var first = requester.post(REQUESTS, MILK, KEY, "wish-1");
        requester.post(REQUESTS + "/" + first.at("id") + "/cancel");
        clock.pass(Duration.ofHours(24).minusSeconds(1));
        assertThat(requester.post(REQUESTS, MILK, KEY, "wish-1").at("id")).isEqualTo(first.at("id"));
        clock.pass(Duration.ofSeconds(1));
        assertThat(requester.post(REQUESTS, MILK, KEY, "wish-1").at("id")).isNotEqualTo(first.at("id"));
    }

    /** A claim without a request is what a server leaves behind that died in between. */
    @Test
    void aKeyInUseIsRefusedUntilItsUserMustHaveDied() {
        var person = visitors.requester("mt");
        var requester = of(person);
        claimAndDie(person, "wish-1");
        var refusal = refused(requester.post(REQUESTS, MILK, KEY, "wish-1"), Problem.KEY_IN_USE);
        assertThat(refusal.header("Retry-After")).contains("1");
        assertThat(requester.get(REQUESTS + "/current").status()).isEqualTo(204);
        clock.pass(Duration.ofMinutes(1));
        assertThat(requester.post(REQUESTS, MILK, KEY, "wish-1").status()).isEqualTo(201);
    }

    @Test
    void manyAtOnceWithOneKeyMakeOneRequest() throws Exception {
        for (var round = 0; round < 5; round++) {
            var person = visitors.requester("mt");
            var requester = of(person);
            var start = new CyclicBarrier(8);
            Callable<Answer> ask = () -> {
                start.await();
                return requester.post(REQUESTS, MILK, KEY, "wish-1");
            };
            try (var threads = Executors.newFixedThreadPool(8)) {
                var answers = threads.invokeAll(Collections.nCopies(8, ask)).stream().map(done -> done.resultNow()).toList();
                assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).as(answer.text()).isIn(201, 409));
                assertThat(answers.stream().filter(answer -> answer.status() == 201).map(answer -> answer.at("id"))
                        .distinct()).hasSize(1);
                answers.stream().filter(answer -> answer.status() == 409)
                        .forEach(answer -> refused(answer, Problem.KEY_IN_USE));
            }
            assertThat(jdbc.sql("select count(*) from help_request where requester_id = :id")
                    .param("id", person.value()).query(Integer.class).single()).isOne();
        }
    }

    private void claimAndDie(PersonId person, String key) {
        var requester = of(person);
        var id = requester.post(REQUESTS, MILK, KEY, key).at("id");
        requester.post(REQUESTS + "/" + id + "/cancel");
        jdbc.sql("update asking_key set request_id = null where person_id = :id").param("id", person.value()).update();
    }
}
