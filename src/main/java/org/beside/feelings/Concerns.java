package org.beside.feelings;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.beside.call.Call;
import org.beside.feelings.Concern.ConcernAnswered;
import org.beside.feelings.Concern.ConcernClosed;
import org.beside.feelings.Concern.ConcernGivenBack;
import org.beside.feelings.Concern.ConcernOpened;
import org.beside.feelings.Concern.ConcernTaken;
import org.beside.feelings.Concern.Kind;
import org.beside.feelings.Concern.Reply;
import org.beside.feelings.Concern.ReplyRead;
import org.beside.feelings.Concern.State;
import org.beside.journey.Touchpoint;
import org.beside.people.People;
import org.beside.people.Role;
import org.beside.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.IdGenerator;

/**
 * What coordinators look after. Nothing is opened without the person's wish, and whoever writes to them is a human with
 * a name.
 */
@Service
@Transactional
public class Concerns {

    /** How many are shown at once. */
    private static final int AT_ONCE = 50;

    private final ConcernRows rows;
    private final People people;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate attempt;
    private final IdGenerator ids;
    private final Clock clock;

    Concerns(
            ConcernRows rows, People people, ApplicationEventPublisher events, PlatformTransactionManager transactions,
            IdGenerator ids, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
        attempt = new TransactionTemplate(transactions);
        // A refused insert must not take the caller's transaction with it.
        attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Opens it for a call of this person. Wishing the same again opens it anew once it was settled, and changes nothing
     * while somebody has still to look after it, or does.
     */
    void open(Kind kind, Call call, PersonId person, Optional<OwnWords> words) {
        var now = clock.instant();
        var concern = new Concern(new ConcernId(ids.generateId()), person, call.request(), call.id(), kind,
                State.OPEN, words, now, Optional.empty());
        if (insert(concern) || rows.reopen(concern)) {
            events.publishEvent(new ConcernOpened(call.request(), call.id(), kind, Optional.of(person), now));
        }
    }

    private boolean insert(Concern concern) {
        try {
            attempt.executeWithoutResult(status -> rows.insert(concern));
            return true;
        } catch (DuplicateKeyException wishedBefore) {
            return false;
        }
    }

    /** What is not settled yet: first what nobody looks after, the oldest first. */
    @Transactional(readOnly = true)
    public List<Concern> unsettled() {
        return rows.unsettled(AT_ONCE);
    }

    @Transactional(readOnly = true)
    public Optional<Concern> find(ConcernId id) {
        return rows.find(id);
    }

    /**
     * This coordinator looks after it from now on; taking what one has changes nothing.
     *
     * @throws ConcernTakenByOther when somebody else was faster, or it is settled
     */
    public void take(ConcernId id, PersonId coordinator) {
        requireAdmin(coordinator);
        var concern = rows.find(id).orElseThrow(ConcernTakenByOther::new);
        var now = clock.instant();
        if (rows.take(id, coordinator, now)) {
            publish(concern, found -> new ConcernTaken(
                    found.request(), found.call(), found.kind(), Optional.of(coordinator), now));
        } else if (!rows.find(id).filter(found -> found.state() == State.TAKEN).flatMap(Concern::takenBy)
                .filter(coordinator::equals).isPresent()) {
            throw new ConcernTakenByOther();
        }
    }

    /**
     * This coordinator does not look after it any more, and any other may.
     *
     * @throws ConcernTakenByOther when it is not theirs, or settled
     */
    public void giveBack(ConcernId id, PersonId coordinator) {
        if (!rows.giveBack(id, coordinator)) {
            throw new ConcernTakenByOther();
        }
        publish(rows.find(id).orElseThrow(), concern -> new ConcernGivenBack(
                concern.request(), concern.call(), concern.kind(), Optional.of(coordinator), clock.instant()));
    }

    /**
     * Writes to the person, who is told the name of this coordinator; takes the concern if nobody has.
     *
     * @throws ConcernTakenByOther when somebody else looks after it, or it is settled
     */
    public void reply(ConcernId id, PersonId coordinator, OwnWords words) {
        settle(id, coordinator, State.ANSWERED, (concern, now) -> {
            rows.insertReply(id, new Reply(ids.generateId(), coordinator, words, now));
            return new ConcernAnswered(
                    concern.request(), concern.call(), concern.kind(), Optional.of(coordinator), now);
        });
    }

    /** @throws ConcernTakenByOther when somebody else looks after it, or it is settled */
    public void close(ConcernId id, PersonId coordinator) {
        settle(id, coordinator, State.CLOSED, (concern, now) -> new ConcernClosed(
                concern.request(), concern.call(), concern.kind(), Optional.of(coordinator), now));
    }

    /** What coordinators wrote to this person and they have not read, in order. */
    @Transactional(readOnly = true)
    public List<Reply> unreadOf(PersonId person) {
        return rows.unreadOf(person);
    }

    /** The person has read it; a reply to somebody else stays as it is. */
    public void read(UUID reply, PersonId person) {
        rows.ofReply(reply, person).filter(concern -> rows.read(reply, clock.instant()))
                .ifPresent(concern -> events.publishEvent(new ReplyRead(
                        concern.request(), concern.call(), Optional.of(person), clock.instant())));
    }

    private void settle(ConcernId id, PersonId coordinator, State outcome, Settling settling) {
        take(id, coordinator);
        var now = clock.instant();
        if (!rows.settle(id, coordinator, outcome, now)) {
            throw new ConcernTakenByOther();
        }
        publish(rows.find(id).orElseThrow(), concern -> settling.settle(concern, now));
    }

    private void publish(Concern concern, Function<Concern, Touchpoint> touchpoint) {
        events.publishEvent(touchpoint.apply(concern));
    }

    private void requireAdmin(PersonId coordinator) {
        if (people.find(coordinator).filter(found -> found.role() == Role.ADMIN).isEmpty()) {
            throw new IllegalArgumentException("Not a coordinator");
        }
    }

    private interface Settling {
        Touchpoint settle(Concern concern, Instant now);
    }
}
