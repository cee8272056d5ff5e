package org.beside.feelings.wall;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.beside.feelings.NotYourCall;
import org.beside.feelings.insight.Csv;
import org.beside.feelings.wall.WallRows.Origin;
import org.beside.feelings.wall.WallWord.State;
import org.beside.feelings.wall.WallWord.WordsKeptBack;
import org.beside.feelings.wall.WallWord.WordsOffered;
import org.beside.feelings.wall.WallWord.WordsShown;
import org.beside.feelings.wall.WallWord.WordsWithdrawn;
import org.beside.journey.Touchpoint;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The wall of words. Each text is given by itself, is read by an admin before anybody else sees it, and can be taken back
 * at any time.
 */
@Service
public class Wall {

    private final WallRows rows;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;

    Wall(WallRows rows, ApplicationEventPublisher events, TransactionOperations transaction, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether this person said something in their own words after this call, which could be given for the wall. */
    public boolean hasWords(CallId call, PersonId person) {
        return rows.saidAfter(call, person).isPresent();
    }

    /** How it stands with the words said after this call; empty when they were not given. */
    public Optional<State> stateOf(CallId call, PersonId person) {
        return rows.saidAfter(call, person).map(Origin::id).flatMap(rows::stateOf);
    }

    /**
     * Gives the own words that this person said after this call; to do so twice is to do so once.
     *
     * @throws NotYourCall when they said none
     */
    public void offer(CallId call, PersonId person) {
        var words = rows.saidAfter(call, person).orElseThrow(NotYourCall::new);
        try {
            transaction.executeWithoutResult(status -> {
                rows.offer(words.id(), person, clock.instant());
                events.publishEvent(new WordsOffered(words.request(), words.call(), Optional.of(person), clock.instant()));
            });
        } catch (DuplicateKeyException givenBefore) {
            // Consent was there already.
        }
    }

    /** Takes the words back that were given after this call. */
    public void withdraw(CallId call, PersonId person) {
        rows.saidAfter(call, person).ifPresent(words -> withdraw(words.id(), person));
    }

    /** Takes words back; only their giver can. They are gone from everywhere at once. */
    public void withdraw(WallWordId id, PersonId person) {
        transaction.executeWithoutResult(status -> {
            if (rows.remove(id, person)) {
                tell(id, (words, now) -> new WordsWithdrawn(words.request(), words.call(), Optional.of(person), now));
            }
        });
    }

    /** @return whether they were still there to be shown */
    public boolean show(WallWordId id, PersonId admin) {
        return decide(id, State.SHOWN, admin,
                (words, now) -> new WordsShown(words.request(), words.call(), Optional.of(admin), now));
    }

    /** @return whether they were still there to be kept back */
    public boolean keepBack(WallWordId id, PersonId admin) {
        return decide(id, State.KEPT_BACK, admin,
                (words, now) -> new WordsKeptBack(words.request(), words.call(), Optional.of(admin), now));
    }

    /** What everybody may read, the newest first; two hundred at the most. */
    public List<WallWord> shown() {
        return rows.in(State.SHOWN);
    }

    /** The same as a table, in the form of RFC 4180. */
    public String asTable() {
        return Csv.table(Stream.concat(Stream.of(List.of("words")),
                shown().stream().map(word -> List.of(word.text()))).toList());
    }

    /** What an admin has still to read, the oldest first. */
    public List<WallWord> toBeRead() {
        return rows.in(State.OFFERED);
    }

    /** What this person gave, wherever it stands. */
    public List<WallWord> givenBy(PersonId person) {
        return rows.of(person);
    }

    private boolean decide(WallWordId id, State decision, PersonId admin, Telling telling) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var decided = rows.decide(id, decision, admin, clock.instant());
            if (decided) {
                tell(id, telling);
            }
            return decided;
        }));
    }

    private void tell(WallWordId id, Telling telling) {
        rows.find(id).ifPresent(words -> events.publishEvent(telling.of(words, clock.instant())));
    }

    private interface Telling {
        Touchpoint of(Origin words, Instant now);
    }
}
