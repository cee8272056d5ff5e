package org.beside.signalling;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
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

/** What tickets do on every database. */
abstract class TicketsContract {

    private final ManualTime time = new ManualTime();
    private final Holder holder = new Holder(Samples.call(), Samples.person());
    private JdbcClient jdbc;
    private Tickets tickets;

    /** A database without any table. */
    abstract DataSource empty();

    @BeforeEach
    void open() {
        var database = empty();
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V3__signalling.sql")).execute(database);
        jdbc = JdbcClient.create(database);
        tickets = new Tickets(jdbc, Samples.SETTINGS, new SecureRandom(), time);
    }

    @Test
    void opensForItsHolderOnce() {
        var ticket = tickets.issue(holder);
        assertThat(tickets.redeem(ticket)).contains(holder);
        assertThat(tickets.redeem(ticket)).isEmpty();
    }

    @Test
    void opensNothingForAnInventedTicket() {
        tickets.issue(holder);
        assertThat(tickets.redeem(new Ticket("invented"))).isEmpty();
    }

    @Test
    void opensUntilItExpiresAndNotAnyMore() {
        var inTime = tickets.issue(holder);
        var tooLate = tickets.issue(holder);
        time.pass(Samples.SETTINGS.ticketLifetime().minusMillis(1));
        assertThat(tickets.redeem(inTime)).contains(holder);
        time.pass(Duration.ofMillis(1));
        assertThat(tickets.redeem(tooLate)).isEmpty();
    }

    @Test
    void sweepsOnlyWhatHasExpired() {
        tickets.issue(holder);
        time.pass(Samples.SETTINGS.ticketLifetime());
        var fresh = tickets.issue(holder);
        tickets.sweep();
        assertThat(stored()).containsExactly(Secrets.hash(fresh.secret()));
    }

    @Test
    void storesNoTicketThatCouldBeUsed() {
        var ticket = tickets.issue(holder);
        assertThat(stored()).doesNotContain(ticket.secret());
    }

    @Test
    void letsExactlyOneInWhenManyComeAtOnce() throws Exception {
        for (var round = 0; round < 10; round++) {
            assertThat(redeemedBy(16, tickets.issue(holder))).isEqualTo(1);
        }
    }

    private long redeemedBy(int many, Ticket ticket) throws Exception {
        var together = new CyclicBarrier(many);
        Callable<Optional<Holder>> attempt = () -> {
            together.await();
            return tickets.redeem(ticket);
        };
        try (var threads = Executors.newFixedThreadPool(many)) {
            return threads.invokeAll(IntStream.range(0, many).mapToObj(unused -> attempt).toList()).stream()
                    .map(Future::resultNow).flatMap(Optional::stream).count();
        }
    }

    private List<String> stored() {
        return jdbc.sql("select ticket_hash from signal_ticket").query(String.class).list();
    }
}
