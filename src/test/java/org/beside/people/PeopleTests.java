package org.beside.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.beside.MovableClock;
import org.beside.RoomTest;
import org.beside.Visitors;
import org.beside.shared.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What all tests of people begin with, on one database. */
@RoomTest
abstract class PeopleTests {

    @Autowired People people;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;

    PersonId joined() {
        return joined(Role.REQUESTER);
    }

    PersonId joined(Role role) {
        return people.join(joining(address(), "Ana", role, Visitors.PASSWORD, "en"));
    }

    static Joining joining(String email, String name, Role role, String password, String... languages) {
        return new Joining(new PersonName(name), new Email(email), new Password(password), role,
                Visitors.spoken(languages), ZoneId.of("Asia/Taipei"), Locale.TRADITIONAL_CHINESE);
    }

    static String address() {
        return UUID.randomUUID() + "@example.org";
    }

    <T> List<T> atOnce(int threads, Callable<T> work, Class<? extends Exception> loser) throws Exception {
        var start = new CyclicBarrier(threads);
        var won = new ArrayList<T>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var outcome : pool.invokeAll(Collections.nCopies(threads, (Callable<T>) () -> {
                start.await();
                return work.call();
            }))) {
                try {
                    won.add(outcome.get());
                } catch (ExecutionException lost) {
                    assertThat(lost).hasCauseInstanceOf(loser);
                }
            }
        }
        return won;
    }
}
