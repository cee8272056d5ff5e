package org.beside.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.beside.Instance;
import org.beside.MovableClock;
import org.beside.RoomTest;
import org.beside.Visitors;
import org.beside.call.Calls;
import org.beside.matching.HelpRequest.State;
import org.beside.shared.PersonId;
import org.beside.shared.RequestId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The product is killed in the middle of its work, and started again on what is left: this context is the second life.
 * Its timekeeper works by itself, and a second passes whenever the test says so.
 */
@RoomTest
@Timeout(120)
class CrashTests {

    @Autowired Matching matching;
    @Autowired OnCall onCall;
    @Autowired JdbcClient jdbc;
    @Autowired MovableClock clock;

    @DynamicPropertySource
    static void whatTheKilledProcessLeft(DynamicPropertyRegistry settings) throws Exception {
        var folder = Path.of("target", "crash", UUID.randomUUID().toString()).toAbsolutePath();
        FirstLife.startAndKill(folder);
        settings.add("spring.datasource.url", () -> "jdbc:h2:file:" + folder.resolve("beside") + ";LOCK_TIMEOUT=10000");
        settings.add("beside.matching.tick", () -> "20ms");
        settings.add("beside.call.tick", () -> "20ms");
    }

    @Test
    void whoeverWaitedIsAnsweredAfterTheRestartAndNobodyIsLeftRinging() {
        Contradictions.assertNoneIn(jdbc);
        var requests = ids("select id from help_request where need = '%s'".formatted(FirstLife.WAITS)).stream()
                .map(RequestId::new).toList();
        var volunteers = ids("select distinct volunteer_id from offer where state = 'RINGING' and request_id in "
                + "(select id from help_request where need = '%s')".formatted(FirstLife.WAITS)).stream()
                .map(PersonId::new).toList();
        assertThat(volunteers).hasSize(FirstLife.REQUESTS);
        assertThat(requests).hasSize(FirstLife.REQUESTS).allSatisfy(request ->
                assertThat(state(request)).isEqualTo(State.WAITING));

        clock.pass(Duration.ofSeconds(30));
        await().until(() -> ids("select id from offer where state = 'RINGING'").isEmpty());
        assertThat(ids("select volunteer_id from availability where activity = 'RINGING'")).isEmpty();

        volunteers.forEach(onCall::begin);
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            clock.pass(Duration.ofSeconds(1));
            requests.forEach(matching::stillWaiting);
            volunteers.forEach(volunteer -> {
                onCall.stillHere(volunteer);
                onCall.ringAt(volunteer).ifPresent(ring -> matching.answer(ring.offer(), volunteer));
            });
            return requests.stream().allMatch(request -> state(request) == State.ANSWERED);
        });
        Contradictions.assertNoneIn(jdbc);

        // No page ever comes back: the calls end, and those who wait again are taken for gone.
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            clock.pass(Duration.ofSeconds(5));
            return ids("select volunteer_id from availability where activity <> 'FREE'").isEmpty()
                    && ids("select id from help_request where state = 'WAITING'").isEmpty();
        });
        Contradictions.assertNoneIn(jdbc);
    }

    private State state(RequestId request) {
        return matching.find(request).orElseThrow().state();
    }

    private List<UUID> ids(String query) {
        return jdbc.sql(query).query(UUID.class).list();
    }

    /** The process that is killed: twenty people wait while one volunteer is rung for each, and others call ceaselessly. */
    static class FirstLife {

        static final int REQUESTS = 20;
        static final String WAITS = "waits";

        private static final int CALLERS = 4;
        private static final int CALLS = 40;
        private static final String RINGING = "ringing";

        private final CountDownLatch called = new CountDownLatch(CALLS);
        private final Matching matching;
        private final OnCall onCall;
        private final Calls calls;
        private final Visitors visitors;

        private FirstLife(ApplicationContext product) {
            matching = product.getBean(Matching.class);
            onCall = product.getBean(OnCall.class);
            calls = product.getBean(Calls.class);
            visitors = product.getBean(Visitors.class);
        }

        static void startAndKill(Path folder) throws Exception {
            var process = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp", System.getProperty("java.class.path"), FirstLife.class.getName(), folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            try (var output = process.inputReader()) {
                CompletableFuture.runAsync(() -> awaitRinging(output)).get(180, TimeUnit.SECONDS);
            } finally {
                process.destroyForcibly().waitFor();
            }
        }

        private static void awaitRinging(BufferedReader output) {
            try {
                for (var line = output.readLine(); !RINGING.equals(line); line = output.readLine()) {
                    if (line == null) {
                        throw new IllegalStateException("The first life ended by itself");
                    }
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        public static void main(String[] folder) throws InterruptedException {
            var life = new FirstLife(Instance.start("--beside.data=" + folder[0]));
            var languages = List.of(Locale.getISOLanguages());
            languages.subList(0, REQUESTS).forEach(life::ring);
            languages.subList(REQUESTS, REQUESTS + CALLERS).forEach(life::callCeaselessly);
            life.called.await();
            System.out.println(RINGING);
        }

        private void ring(String language) {
            visitors.volunteerOnCall(language);
            matching.ask(visitors.requester(language), new Need(WAITS));
        }

        private void callCeaselessly(String language) {
            var volunteer = visitors.volunteerOnCall(language);
            var requester = visitors.requester(language);
            Thread.ofPlatform().start(() -> {
                while (true) {
                    matching.ask(requester, new Need(""));
                    onCall.ringAt(volunteer).ifPresent(ring -> matching.answer(ring.offer(), volunteer));
                    calls.ongoingOf(volunteer).ifPresent(call -> {
                        calls.hangUp(call, volunteer);
                        calls.wrappedUp(call, volunteer);
                        called.countDown();
                    });
                }
            });
        }
    }
}
