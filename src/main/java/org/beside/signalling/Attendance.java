package org.beside.signalling;

import java.time.Instant;
import java.util.stream.Stream;
import org.beside.call.Call;
import org.beside.call.CallAnswered;
import org.beside.call.CallEnded;
import org.beside.call.CallNotAnswered;
import org.beside.call.CallRole;
import org.beside.call.Calls;
import org.beside.call.Part;
import org.beside.call.Part.Phase;
import org.beside.shared.CallId;
import org.beside.signalling.Relay.Absence;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Who is there in a call, from its ring on: who may come in, who has gone, and who did not come back. */
@Service
class Attendance {

    private final Entrance entrance;
    private final Calls calls;
    private final Relay relay;
    private final Lines lines;
    private final Reach reach;
    private final Timers timers;
    private final SignallingSettings settings;

    Attendance(Entrance entrance, Calls calls, Relay relay, Lines lines, Reach reach, Timers timers,
               SignallingSettings settings) {
        this.entrance = entrance;
        this.calls = calls;
        this.relay = relay;
        this.lines = lines;
        this.reach = reach;
        this.timers = timers;
        this.settings = settings;
    }

    /** @throws Refused when the ticket opens nothing, or a call that is over */
    void enter(SignalSocket socket, Ticket ticket) {
        sitDown(socket, entrance.byTicket(ticket));
    }

    /**
     * Goes on with the line of this token. Where it is not known any more, as after a restart, the page comes in anew.
     *
     * @throws Refused when the token opens nothing, or a call that is over, or a line that has been given up, or when
     *                 this side comes too often
     */
    void resume(SignalSocket socket, Ticket token, int received) {
        var known = lines.find(token);
        known.ifPresent(entrance::byLine);
        var line = known.filter(found -> found.resume(socket, received));
        if (line.isEmpty()) {
            sitDown(socket, entrance.byToken(token));
        } else if (!socket.sit(line.get())) {
            leave(line.get(), socket);
        } else if (line.get().comeBack()) {
            calls.back(line.get().seat().call(), line.get().seat().person());
        }
    }

    private void sitDown(SignalSocket socket, Entrance.Admission admission) {
        var seat = admission.seat();
        var line = new Line(seat, admission.resume(), reach, socket, lines::forget);
        lines.add(line);
        var stay = relay.join(seat, admission.phase(), line);
        line.sit(stay);
        if (!socket.sit(line)) {
            leave(line, socket);
            return;
        }
        if (stay.isReturn()) {
            calls.back(seat.call(), seat.person());
        }
        catchUp(seat);
    }

    /** A call may be answered or end while somebody comes in, between the question and the taking of the seat. */
    private void catchUp(Seat seat) {
        switch (calls.partIn(seat.call(), seat.person()).map(Part::phase).orElse(Phase.OVER)) {
            case RINGING -> { }
            case ANSWERED -> relay.answer(seat.call());
            case OVER -> end(seat.call());
        }
    }

    private void end(CallId call) {
        relay.end(call, calls.endReason(call).map(Ending::of).orElse(Ending.NOT_ANSWERED));
    }

    /** The volunteer answers: what was held back leaves at once. Whoever is too late hears that nothing came of it. */
    void accept(Seat seat) {
        if (calls.answer(seat.call(), seat.person())) {
            relay.answer(seat.call());
        } else {
            end(seat.call());
        }
    }

    /** A socket is gone. If its line has no newer one, its person has the grace time to come back. */
    void leave(Line line, SignalSocket socket) {
        line.leave(socket).ifPresent(absence -> miss(line.seat(), absence));
    }

    private void miss(Seat seat, Absence absence) {
        var since = timers.now();
        timers.after(settings.absenceToldAfter(), () -> tell(seat, absence, since));
        awaitReturn(seat, absence);
    }

    /** What is shorter is a blink, of which nobody reads afterwards: the picture does not come by the socket. */
    private void tell(Seat seat, Absence absence, Instant since) {
        if (absence.lasts()) {
            calls.away(seat.call(), seat.person(), since);
            // Whoever came back in between found nothing to take back.
            if (!absence.lasts()) {
                calls.back(seat.call(), seat.person());
            }
        }
    }

    /** A call that still rings or connects is not lost, but may come to be one that is. */
    private void awaitReturn(Seat seat, Absence absence) {
        timers.after(settings.grace(), () -> {
            if (absence.lasts()) {
                calls.lost(seat.call(), seat.person());
                calls.endReason(seat.call()).ifPresent(reason -> relay.end(seat.call(), Ending.of(reason)));
            }
            if (absence.lasts()) {
                awaitReturn(seat, absence);
            }
        });
    }

    /** Before any page is told, and on another thread, since nothing else decides how soon there is a picture. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(CallAnswered answered) {
        timers.soon(() -> {
            relay.answer(answered.call());
            calls.find(answered.call()).ifPresent(this::awaitWhoeverIsMissing);
        });
    }

    /** On another thread: whoever ended the call does not wait for a slow browser. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(CallEnded ended) {
        timers.soon(() -> relay.end(ended.call(), Ending.of(ended.reason())));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(CallNotAnswered unanswered) {
        timers.soon(() -> relay.end(unanswered.call(), Ending.NOT_ANSWERED));
    }

    /** Timers do not outlive a restart, but calls do. */
    @EventListener
    void on(ApplicationReadyEvent started) {
        calls.ongoing().forEach(this::awaitWhoeverIsMissing);
    }

    private void awaitWhoeverIsMissing(Call call) {
        Stream.of(new Seat(call.id(), CallRole.REQUESTER, call.requester()),
                        new Seat(call.id(), CallRole.VOLUNTEER, call.volunteer()))
                .forEach(this::expect);
    }

    /** Whoever is there came before anybody was waited for, and may have been said to be away by a server that is gone. */
    private void expect(Seat seat) {
        var absence = relay.expect(seat);
        if (absence.lasts()) {
            miss(seat, absence);
        } else {
            calls.back(seat.call(), seat.person());
        }
    }
}
