package org.beside.feelings.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.beside.shared.SqlTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.IdGenerator;

/** The packets that have been told, and who waits for others. */
@Repository
class Packets {

    private static final String TRAITS = Arrays.stream(Trait.values()).map(Trait::column)
            .collect(Collectors.joining(", "));

    private static final String REMEMBER = """
            insert into insight_member (topic, subject, answer, unit, person_id, said_at, packet_id)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final IdGenerator ids;

    /** An answer that was heard and still has a place here. */
    record Kept(UUID unit, String answer) {
    }

    Packets(JdbcClient jdbc, JdbcOperations batches, IdGenerator ids) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.ids = ids;
    }

    /** Who waits, of this topic. */
    List<Kept> held(Topic topic, String subject) {
        return jdbc.sql("""
                select unit, answer from insight_member
                where topic = :topic and subject = :subject and packet_id is null""")
                .param("topic", topic.name()).param("subject", subject)
                .query((row, number) -> new Kept(row.getObject("unit", UUID.class), row.getString("answer"))).list();
    }

    void hold(Topic topic, String subject, List<Heard> held) {
        jdbc.sql("delete from insight_member where topic = :topic and subject = :subject and packet_id is null")
                .param("topic", topic.name()).param("subject", subject).update();
        batches.batchUpdate(REMEMBER, held.stream().map(one -> row(topic, subject, one, Optional.empty())).toList());
    }

    /** Writes down what is told; whose later story is to be told too, is remembered as well. */
    void tell(Topic topic, String subject, List<Packet> packets, LocalDate toldOn) {
        var rows = new ArrayList<Object[]>();
        var members = new ArrayList<Object[]>();
        for (var packet : packets) {
            var id = ids.generateId();
            var row = new ArrayList<@Nullable Object>(List.of(id, topic.name(), subject, packet.answer(),
                    topic == Topic.REQUEST ? packet.members().size() : Packet.people(packet.members()), toldOn));
            for (var trait : Trait.values()) {
                row.add(packet.trait(trait).orElse(null));
            }
            rows.add(row.toArray());
            if (topic == Topic.AFTER) {
                packet.members().forEach(member -> members.add(row(topic, subject, member, Optional.of(id))));
            }
        }
        batches.batchUpdate("insert into insight_packet (id, topic, subject, answer, people, told_on, " + TRAITS
                + ") values (?, ?, ?, ?, ?, ?" + ", ?".repeat(Trait.values().length) + ")", rows);
        batches.batchUpdate(REMEMBER, members);
    }

    private static @Nullable Object[] row(Topic topic, String subject, Heard heard, Optional<UUID> packet) {
        return new @Nullable Object[] {topic.name(), subject, heard.answer(), heard.unit(), heard.person(),
            SqlTime.of(heard.at()), packet.orElse(null)};
    }

    /** Up to when this topic has been heard; empty when never. */
    Optional<Instant> heardTo(Topic topic, String subject) {
        return jdbc.sql("select heard_to from insight_round where topic = :topic and subject = :subject")
                .param("topic", topic.name()).param("subject", subject)
                .query((row, number) -> SqlTime.read(row, "heard_to")).optional();
    }

    void heardTo(Topic topic, String subject, Instant to) {
        jdbc.sql("delete from insight_round where topic = :topic and subject = :subject")
                .param("topic", topic.name()).param("subject", subject).update();
        jdbc.sql("insert into insight_round (topic, subject, heard_to) values (:topic, :subject, :to)")
                .param("topic", topic.name()).param("subject", subject).param("to", SqlTime.of(to)).update();
    }

    /** The last week that was closed. Whoever else wants to close one waits until this transaction is over. */
    Optional<Instant> closedToAndLocked() {
        return jdbc.sql("select closed_to from insight_progress where id = 1 for update")
                .query((row, number) -> SqlTime.readOptional(row, "closed_to")).single();
    }

    Optional<Instant> closedTo() {
        return jdbc.sql("select closed_to from insight_progress where id = 1")
                .query((row, number) -> SqlTime.readOptional(row, "closed_to")).single();
    }

    void closedTo(Optional<Instant> week) {
        jdbc.sql("update insight_progress set closed_to = :to where id = 1")
                .param("to", week.map(SqlTime::of).orElse(null)).update();
    }

    /** As if nothing had ever been told. */
    void forget() {
        for (var table : List.of("insight_member", "insight_packet", "insight_round", "insight_sum")) {
            jdbc.sql("delete from " + table).update();
        }
        closedTo(Optional.empty());
    }
}
