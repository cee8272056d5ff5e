package org.beside.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.beside.api.Client.Answer;
import org.beside.shared.PersonId;
import org.beside.shared.api.Problem;
import org.junit.jupiter.api.Test;

/** Asking again with the same key over HTTP is asking once. */
abstract class AskingKeysApiTests extends RequestsApiTests {

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
    void theSameKeyIsRefusedWhenOnlyOneOfTheTwoWishesIsPrivate() {
        var requester = of(visitors.requester("mt"));
        var secret = "{\"need\": \"a milk carton\", \"private\": true}";
        var first = requester.post(REQUESTS, secret, KEY, "wish-1");
        refused(requester.post(REQUESTS, MILK, KEY, "wish-1"), Problem.KEY_REUSED);
        assertThat(requester.post(REQUESTS, secret, KEY, "wish-1").text()).isEqualTo(first.text());
    }

    @Test
    void theSameKeyIsRefusedWhenOnlyOneOfTheTwoWishesSaysItsKind() {
        var requester = of(visitors.requester("mt"));
        var first = requester.post(REQUESTS, OF_A_KIND, KEY, "wish-1");
        refused(requester.post(REQUESTS, MILK, KEY, "wish-1"), Problem.KEY_REUSED);
        assertThat(requester.post(REQUESTS, OF_A_KIND, KEY, "wish-1").text()).isEqualTo(first.text());
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

    private void claimAndDie(PersonId person, String key) {
        var requester = of(person);
        var id = requester.post(REQUESTS, MILK, KEY, key).at("id");
        requester.post(REQUESTS + "/" + id + "/cancel");
        jdbc.sql("update asking_key set request_id = null where person_id = :id").param("id", person.value()).update();
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
}
