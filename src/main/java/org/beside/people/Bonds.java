package org.beside.people;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.beside.shared.PersonId;
import org.beside.shared.SqlTime;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people said about meeting each other again. Nobody is told what another has said: a wish counts when both have
 * it, and a separation counts at once.
 */
@Service
public class Bonds {

    private enum Kind { AGAIN, APART }

    private final JdbcClient jdbc;
    private final TransactionTemplate attempt;
    private final Clock clock;

    Bonds(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        attempt = new TransactionTemplate(transactions);
        // A refused insert must not take the caller's transaction with it.
        attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** The one would like to be matched with the other again. Whoever has separated stays separated. */
    public void wishAgain(PersonId from, PersonId with) {
        insert(from, with, Kind.AGAIN);
    }

    /** The two are not matched any more, whatever either has wished. */
    public void separate(PersonId by, PersonId from) {
        if (!turnIntoSeparation(by, from) && !insert(by, from, Kind.APART)) {
            turnIntoSeparation(by, from);
        }
    }

    /** Whether the one has separated from the other, whatever the other has done. */
    @Transactional(readOnly = true)
    public boolean hasSeparated(PersonId by, PersonId from) {
        return said(by, from, Kind.APART);
    }

    /** Everybody with whom this person is not matched, whichever of the two said so. */
    @Transactional(readOnly = true)
    public Set<PersonId> separatedFrom(PersonId person) {
        return people("""
                select other_id from bond where person_id = :person and kind = 'APART'
                union
                select person_id from bond where other_id = :person and kind = 'APART'""", person);
    }

    /** Everybody with whom this person would like to be matched again, and who would like that too. */
    @Transactional(readOnly = true)
    public Set<PersonId> againWith(PersonId person) {
        return people("""
                select mine.other_id from bond mine
                join bond theirs on theirs.person_id = mine.other_id and theirs.other_id = mine.person_id
                where mine.person_id = :person and mine.kind = 'AGAIN' and theirs.kind = 'AGAIN'""", person);
    }

    /** Whether the one has wished so, whatever the other says. */
    @Transactional(readOnly = true)
    public boolean wishedAgain(PersonId from, PersonId with) {
        return said(from, with, Kind.AGAIN);
    }

    private boolean said(PersonId by, PersonId about, Kind kind) {
        return jdbc.sql("""
                select exists (
                    select 1 from bond where person_id = :by and other_id = :about and kind = :kind)""")
                .param("by", by.value()).param("about", about.value()).param("kind", kind.name())
                .query(Boolean.class).single();
    }

    private boolean insert(PersonId by, PersonId about, Kind kind) {
        try {
            attempt.executeWithoutResult(status -> jdbc.sql("""
                    insert into bond (person_id, other_id, kind, said_at) values (:by, :about, :kind, :now)""")
                    .param("by", by.value())
                    .param("about", about.value())
                    .param("kind", kind.name())
                    .param("now", SqlTime.of(clock.instant()))
                    .update());
            return true;
        } catch (DuplicateKeyException saidSomethingBefore) {
            return false;
        }
    }

    private boolean turnIntoSeparation(PersonId by, PersonId from) {
        return jdbc.sql("""
                update bond set kind = 'APART', said_at = :now
                where person_id = :by and other_id = :from""")
                .param("now", SqlTime.of(clock.instant()))
                .param("by", by.value())
                .param("from", from.value())
                .update() == 1;
    }

    private Set<PersonId> people(String query, PersonId person) {
        return new HashSet<>(jdbc.sql(query).param("person", person.value())
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class))).list());
    }
}
