package org.beside.call;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.beside.call.Call.FirstFrameSeen;
import org.beside.call.Call.SideAway;
import org.beside.call.Call.SideBack;
import org.beside.call.Call.State;
import org.beside.call.Call.StoppedByModerator;
import org.beside.call.Part.Phase;
import org.beside.journey.Touchpoint;
import org.beside.matching.AnsweredTooLate;
import org.beside.matching.HelpRequest.RequestAnswered;
import org.beside.matching.Matching;
import org.beside.matching.OnCall;
import org.beside.shared.CallId;
import org.beside.shared.OfferId;
import org.beside.shared.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The calls and what becomes of them. Only a call's two people can change it. */
@Service
@Transactional
public class Calls {

    /** A call without a picture for this long is given up. ICE itself reports a failure only after about 30 s. */
    static final Duration CONNECTS_WITHIN = Duration.ofSeconds(45);

    private static final Logger log = LoggerFactory.getLogger(Calls.class);

    private final CallRows rows;
    private final OnCall onCall;
    private final Matching matching;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;

    Calls(
            CallRows rows, OnCall onCall, Matching matching, ApplicationEventPublisher events,
            TransactionOperations transaction, Clock clock) {
        this.rows = rows;
        this.onCall = onCall;
        this.matching = matching;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(RequestAnswered answered) {
        var volunteer = answered.person().orElseThrow();
        rows.insert(new Call(answered.call(), answered.request(), answered.requester(), volunteer, State.CONNECTING,
                Optional.empty()), answered.at());
        events.publishEvent(new CallAnswered(answered.call()));
    }

    /**
     * The volunteer answers by the call's own socket, which is the fastest way.
     *
     * @return whether the call has begun with them; false when the ring is over, or was never theirs
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public boolean answer(CallId id, PersonId volunteer) {
        try {
            matching.answer(new OfferId(id.value()), volunteer);
            return true;
        } catch (AnsweredTooLate late) {
            return false;
        }
    }

    /** What this person is to a call, from its ring on; empty when there is no such call or it is not theirs. */
    @Transactional(readOnly = true)
    public Optional<Part> partIn(CallId id, PersonId person) {
        return rows.find(id)
                .map(call -> call.roleOf(person).map(role ->
                        new Part(role, call.state() == State.ENDED ? Phase.OVER : Phase.ANSWERED)))
                .orElseGet(() -> matching.rung(new OfferId(id.value())).flatMap(rung -> Part.in(rung, person)));
    }

    @Transactional(readOnly = true)
    public Optional<Call> find(CallId call) {
        return rows.find(call);
    }

    /** The side this person is on, also after the end; empty when there is no such call or it is not theirs. */
    @Transactional(readOnly = true)
    public Optional<CallRole> roleIn(CallId call, PersonId person) {
        return rows.find(call).flatMap(found -> found.roleOf(person));
    }

    @Transactional(readOnly = true)
    public boolean isOver(CallId call) {
        return endReason(call).isPresent();
    }

    @Transactional(readOnly = true)
    public Optional<EndReason> endReason(CallId call) {
        return rows.find(call).flatMap(Call::endReason);
    }

    /** All calls that have not ended, for those who must pick them up after a restart. */
    @Transactional(readOnly = true)
    public List<Call> ongoing() {
        return rows.ongoing();
    }

    /** The call that this person is in right now. */
    @Transactional(readOnly = true)
    public Optional<CallId> ongoingOf(PersonId person) {
        return rows.ongoingWith(person).stream().reduce((earlier, later) -> later).map(Call::id);
    }

    /** The last call of this person that came about and ended between these moments; empty when there was none. */
    @Transactional(readOnly = true)
    public Optional<PastCall> lastOf(PersonId person, Instant from, Instant to) {
        return rows.lastOf(person, from, to);
    }

    /** When this call ended; empty when it goes on. */
    @Transactional(readOnly = true)
    public Optional<PastCall> past(CallId call) {
        return rows.past(call);
    }

    /** The volunteer saw the first picture; a second report changes nothing. */
    public void firstFrameSeen(CallId id, PersonId volunteer) {
        rows.find(id).filter(call -> call.volunteer().equals(volunteer)).ifPresent(call -> {
            if (rows.goLive(id, clock.instant())) {
                onCall.connected(volunteer);
                publish(new FirstFrameSeen(call.request(), id, Optional.of(volunteer), clock.instant()));
            }
        });
    }

    /** One of the two ends the call. */
    public void hangUp(CallId id, PersonId by) {
        roleIn(id, by).ifPresent(role -> end(id, Optional.of(by), switch (role) {
            case REQUESTER -> EndReason.HUNG_UP_BY_REQUESTER;
            case VOLUNTEER -> EndReason.HUNG_UP_BY_VOLUNTEER;
        }));
    }

    /**
     * A moderator ends a call that should not go on; one that is over stays as it is. The caller has made sure that this
     * is a moderator.
     *
     * @return whether it was this that ended it
     */
    public boolean endByModerator(CallId id, PersonId moderator, Grounds grounds) {
        var ended = rows.find(id).filter(call -> end(id, Optional.of(moderator), EndReason.ENDED_BY_MODERATOR));
        ended.ifPresent(call -> publish(new StoppedByModerator(
                call.request(), id, grounds.text(), Optional.of(moderator), clock.instant())));
        return ended.isPresent();
    }

    /** One side's connection to the server has been gone since then, and may come back. Told once, until it is back. */
    public void away(CallId id, PersonId who, Instant since) {
        ifNews(id, who, true, (call, side) -> publish(
                new SideAway(call.request(), id, side, Optional.of(who), since)));
    }

    /** One side is here again. That is told only where its absence was. */
    public void back(CallId id, PersonId who) {
        ifNews(id, who, false, (call, side) -> publish(
                new SideBack(call.request(), id, side, Optional.of(who), clock.instant())));
    }

    /** One side did not come back in time. A call that still connects is not lost: it has a deadline of its own. */
    public void lost(CallId id, PersonId who) {
        rows.find(id).filter(call -> call.state() == State.LIVE).flatMap(call -> call.roleOf(who))
                .ifPresent(role -> end(id, Optional.of(who), EndReason.LOST));
    }

    /** This side has said how it was, or did not want to: a volunteer may be rung again, unless they were in a later call. */
    public void wrappedUp(CallId id, PersonId who) {
        rows.find(id).filter(call -> call.volunteer().equals(who)).filter(call -> rows.isLatest(id))
                .ifPresent(call -> onCall.wrappedUp(who));
    }

    /** Each in a transaction of its own: one that cannot be ended must not keep the others waiting. */
    @Scheduled(fixedDelayString = "${beside.call.tick:1s}")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void giveUpOnThoseThatNeverConnected() {
        rows.connectingSinceBefore(clock.instant().minus(CONNECTS_WITHIN)).forEach(call -> {
            try {
                transaction.executeWithoutResult(status -> end(call.id(), Optional.empty(), EndReason.NEVER_CONNECTED));
            } catch (RuntimeException failure) {
                log.warn("A call that never connected could not be ended, and will be tried again", failure);
            }
        });
    }

    private boolean end(CallId id, Optional<PersonId> who, EndReason reason) {
        var call = rows.find(id).orElseThrow();
        var ended = rows.end(id, reason, clock.instant());
        if (ended) {
            onCall.wrapUp(call.volunteer());
            publish(new CallEnded(call.request(), id, reason, who, clock.instant()));
            if (reason == EndReason.NEVER_CONNECTED) {
                matching.askAgain(call.request());
            }
        }
        return ended;
    }

    private void ifNews(CallId id, PersonId who, boolean away, BiConsumer<Call, CallRole> then) {
        rows.find(id).ifPresent(call -> call.roleOf(who).filter(side -> rows.setAway(id, side, away))
                .ifPresent(side -> then.accept(call, side)));
    }

    private void publish(Touchpoint touchpoint) {
        events.publishEvent(touchpoint);
    }
}
