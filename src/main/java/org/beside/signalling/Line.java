package org.beside.signalling;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.beside.call.CallRole;
import org.beside.call.Part.Phase;
import org.beside.signalling.Relay.Absence;
import org.beside.signalling.Relay.Stay;
import org.beside.signalling.SignalMessage.Ended;
import org.beside.signalling.SignalMessage.Joined;
import org.beside.signalling.SignalMessage.NumberedFromServer;
import org.beside.signalling.SignalMessage.Ping;
import org.beside.signalling.SignalMessage.Resumed;
import org.jspecify.annotations.Nullable;

/**
 * One page's stay in a call, over all the sockets that it loses and opens anew: what is said to it is numbered, and
 * said again until it has arrived; what it says again is done once.
 */
final class Line implements Relay.Member {

    /** Whoever has got so many says so at once, and not only with the next heartbeat. */
    static final int TOLD_AFTER = 16;

    private final Seat seat;
    private final Ticket resume;
    private final Reach reach;
    private final Consumer<Line> whenOver;
    private final Outbox outbox = new Outbox();
    /** One message at a time, also when an older socket's is still being done. */
    private final ReentrantLock turn = new ReentrantLock();
    /** Going and coming back are one step each, for this line and for its room. Taken before the room's lock. */
    private final ReentrantLock presence = new ReentrantLock();

    private Optional<SignalSocket> socket;
    private boolean givenUp;
    private boolean over;
    private volatile @Nullable Stay stay;
    private volatile int received;
    private volatile int told;

    /** @param whenOver is told once when this line can no longer be resumed */
    Line(Seat seat, Ticket resume, Reach reach, SignalSocket first, Consumer<Line> whenOver) {
        this.seat = seat;
        this.resume = resume;
        this.reach = reach;
        this.whenOver = whenOver;
        socket = Optional.of(first);
    }

    Ticket resume() {
        return resume;
    }

    Seat seat() {
        return seat;
    }

    void sit(Stay taken) {
        stay = taken;
    }

    /** Where this line sits, from before its page can have said anything. */
    Stay stay() {
        var taken = stay;
        if (taken == null) {
            throw new IllegalStateException("Nobody has sat down yet");
        }
        return taken;
    }

    Ping ping() {
        told = received;
        return new Ping(told);
    }

    /**
     * Does what a message asks for, unless that has been done before. What fails is not counted, and so is done when it
     * is said again.
     *
     * @throws MalformedMessage when one is missing before it
     */
    void take(int n, Runnable step) {
        turn.lock();
        try {
            if (n > received + 1) {
                throw new MalformedMessage();
            }
            if (n == received + 1) {
                step.run();
                received = n;
            }
        } finally {
            turn.unlock();
        }
    }

    boolean hasMuchToAcknowledge() {
        return received - told >= TOLD_AFTER;
    }

    /** @throws MalformedMessage when so many have never been said */
    synchronized void acknowledged(int number) {
        outbox.acknowledge(number);
    }

    /**
     * Goes on over a newer socket, which is told what it has missed.
     *
     * @return false when this line is over
     * @throws Refused when it cannot be gone on with any more
     * @throws MalformedMessage when so many have never been said
     */
    boolean resume(SignalSocket newer, int heard) {
        presence.lock();
        try {
            return attach(newer, heard);
        } finally {
            presence.unlock();
        }
    }

    private synchronized boolean attach(SignalSocket newer, int heard) {
        if (over) {
            return false;
        }
        var missed = givenUp ? Optional.<List<NumberedFromServer>>empty() : outbox.after(heard);
        if (missed.isEmpty()) {
            finish();
            throw new Refused(CloseCode.LINE_GIVEN_UP);
        }
        socket.ifPresent(older -> older.close(CloseCode.DISPLACED));
        socket = Optional.of(newer);
        newer.say(new Resumed(received, reach.iceServersFor(seat)));
        missed.get().forEach(newer::say);
        return true;
    }

    /** @return whether the page had been absent, and is not gone again */
    boolean comeBack() {
        presence.lock();
        try {
            return isReached() && stay().comeBack();
        } finally {
            presence.unlock();
        }
    }

    /** A socket is gone; empty when this line has a newer one already. */
    Optional<Absence> leave(SignalSocket gone) {
        presence.lock();
        try {
            return detach(gone) ? stay().leave() : Optional.empty();
        } finally {
            presence.unlock();
        }
    }

    private synchronized boolean isReached() {
        return socket.isPresent();
    }

    private synchronized boolean detach(SignalSocket gone) {
        var wasMine = socket.filter(gone::equals).isPresent();
        if (wasMine) {
            socket = Optional.empty();
        }
        return wasMine;
    }

    @Override
    public synchronized void welcome(CallRole role, Phase phase, boolean peerPresent) {
        socket.ifPresent(open -> open.say(new Joined(role, role == CallRole.VOLUNTEER, phase, peerPresent,
                reach.iceServersFor(seat), reach.policyFor(role), resume)));
    }

    @Override
    public synchronized void hear(NumberedFromServer message) {
        if (givenUp || over) {
            return;
        }
        outbox.add(message).ifPresentOrElse(numbered -> socket.ifPresent(open -> open.say(numbered)), this::giveUp);
    }

    /** There is a gap now in what the page has been told: it has to join anew. */
    private void giveUp() {
        givenUp = true;
        outbox.clear();
        socket.ifPresent(open -> open.close(CloseCode.UNREACHABLE));
    }

    @Override
    public synchronized void displaced() {
        socket.ifPresent(open -> open.close(CloseCode.DISPLACED));
        finish();
    }

    @Override
    public synchronized void ended(Ending reason) {
        socket.ifPresent(open -> {
            open.say(new Ended(outbox.next(), reason));
            open.close(CloseCode.FINISHED);
        });
        finish();
    }

    private void finish() {
        if (!over) {
            over = true;
            outbox.clear();
            whenOver.accept(this);
        }
    }
}
