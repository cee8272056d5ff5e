package org.beside.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.beside.shared.Secrets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** What resume tokens do on every database. */
abstract class ReturnTicketsContract {

    private final ManualTime time = new ManualTime();
    private final Holder holder = new Holder(Samples.call(), Samples.person());
    private JdbcClient jdbc;
    private ReturnTickets returns;

    /** A database without any table. */
    abstract DataSource empty();

    @BeforeEach
    void open() {
        var database = empty();
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V10__signalling_lines.sql")).execute(database);
        jdbc = JdbcClient.create(database);
        returns = new ReturnTickets(jdbc, new SecureRandom(), time);
    }

    @Test
    void letsItsHolderInAgainAndIsUsedUpForTheNext() {
        var first = returns.issue(holder);
        assertThat(returns.find(first)).contains(holder);
        var second = returns.exchange(first).orElseThrow();
        assertThat(returns.find(first)).isEmpty();
        assertThat(returns.exchange(first)).isEmpty();
        assertThat(returns.find(second)).contains(holder);
    }

    @Test
    void isReplacedWhenItsHolderJoinsAnew() {
        var older = returns.issue(holder);
        var newer = returns.issue(holder);
        assertThat(returns.find(older)).isEmpty();
        assertThat(returns.find(newer)).contains(holder);
        assertThat(stored()).containsExactly(Secrets.hash(newer.secret()));
    }

    @Test
    void isApartFromTheOtherSidesToken() {
        var mine = returns.issue(holder);
        var theirs = returns.issue(new Holder(holder.call(), Samples.person()));
        assertThat(returns.find(mine)).contains(holder);
        assertThat(returns.find(theirs)).isPresent().isNotEqualTo(Optional.of(holder));
    }

    @Test
    void opensNothingWhenItIsInventedOrTooOld() {
        assertThat(returns.find(new Ticket("invented"))).isEmpty();
        assertThat(returns.exchange(new Ticket("invented"))).isEmpty();
        var old = returns.issue(holder);
        time.pass(ReturnTickets.LIFETIME);
        assertThat(returns.find(old)).isEmpty();
        returns.sweep();
        assertThat(stored()).isEmpty();
    }

    @Test
    void letsExactlyOneInWhenManyComeAtOnce() throws Exception {
        for (var round = 0; round < 5; round++) {
            var token = returns.issue(holder);
            assertThat(together(() -> returns.exchange(token)).stream().flatMap(Optional::stream)).hasSize(1);
        }
    }

    @Test
    void keepsOneWhenOnePersonJoinsManyTimesAtOnce() throws Exception {
        together(() -> returns.issue(holder));
        assertThat(stored()).hasSize(1);
    }

    private <T> List<T> together(Callable<T> step) throws Exception {
        var many = 8;
        var start = new CyclicBarrier(many);
        Callable<T> attempt = () -> {
            start.await();
            return step.call();
        };
        try (var threads = Executors.newFixedThreadPool(many)) {
            return threads.invokeAll(IntStream.range(0, many).mapToObj(unused -> attempt).toList()).stream()
                    .map(Future::resultNow).toList();
        }
    }

    private List<String> stored() {
        return jdbc.sql("select token_hash from signal_return").query(String.class).list();
    }
}
