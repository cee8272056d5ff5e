package org.beside.signalling;

import io.github.bucket4j.Bucket;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.beside.call.CallRole;
import org.beside.call.EndReason;
import org.beside.call.Part.Phase;
import org.beside.signalling.Relay.Stay;
import org.beside.signalling.SignalMessage.Ended;
import org.beside.signalling.SignalMessage.FromServer;
import org.beside.signalling.SignalMessage.IceServer;
import org.beside.signalling.SignalMessage.IceTransportPolicy;
import org.beside.signalling.SignalMessage.Joined;
import org.beside.signalling.SignalMessage.NumberedFromServer;
import org.beside.signalling.SignalMessage.Ping;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/** One browser's connection, from its opening to its close, whoever closes it. */
final class SignalSocket implements Relay.Member {

    private final WebSocketSession session;
    private final SignalCodec codec;
    private final Timers timers;
    private final SignallingSettings settings;
    private final List<IceServer> iceServers;
    private final Bucket allowance;
    private final Consumer<Stay> departed;
    private final Future<?> joinDeadline;

    private Optional<Stay> stay = Optional.empty();
    private Optional<Future<?>> heartbeat = Optional.empty();
    private boolean closed;
    private int said;
    private volatile Instant lastHeard;

    /**
     * @param session  safe for several threads, and bounded in what it buffers and how long it sends
     * @param departed is told of the stay that ends with this socket, once, on a thread of its own
     */
    SignalSocket(WebSocketSession session, SignalCodec codec, Timers timers, SignallingSettings settings,
                 List<IceServer> iceServers, Bucket allowance, Consumer<Stay> departed) {
        this.session = session;
        this.codec = codec;
        this.timers = timers;
        this.settings = settings;
        this.iceServers = iceServers;
        this.allowance = allowance;
        this.departed = departed;
        lastHeard = timers.now();
        joinDeadline = timers.after(settings.joinWithin(), () -> close(CloseCode.NOT_JOINED));
    }

    synchronized Optional<Stay> stay() {
        return stay;
    }

    /** False as soon as this side has decided to close: what still comes in then does not count. */
    synchronized boolean isOpen() {
        return !closed;
    }

    /** A message came in. False when there have been too many of them. */
    boolean heard() {
        lastHeard = timers.now();
        return allowance.tryConsume(1);
    }

    /** The member has its seat. False when this socket has been closed in the meantime. */
    synchronized boolean sit(Stay taken) {
        if (closed) {
            return false;
        }
        stay = Optional.of(taken);
        joinDeadline.cancel(false);
        heartbeat = Optional.of(timers.every(settings.pingEvery(), this::beat));
        return true;
    }

    private void beat() {
        if (lastHeard.plus(settings.silenceLimit()).isAfter(timers.now())) {
            hear(new Ping(0));
        } else {
            close(CloseCode.UNREACHABLE);
        }
    }

    @Override
    public void welcome(CallRole role, boolean peerPresent) {
        hear(new Joined(role, role == CallRole.VOLUNTEER, Phase.ANSWERED, peerPresent, iceServers, IceTransportPolicy.ALL,
                new Ticket("none")));
    }

    @Override
    public void hear(FromServer message) {
        try {
            var numbered = message instanceof NumberedFromServer said ? said.as(said()) : message;
            session.sendMessage(new TextMessage(codec.encode(numbered)));
        } catch (IOException | RuntimeException unreachable) {
            close(CloseCode.UNREACHABLE);
        }
    }

    private synchronized int said() {
        said++;
        return said;
    }

    @Override
    public void displaced() {
        close(CloseCode.DISPLACED);
    }

    @Override
    public void ended(EndReason reason) {
        hear(new Ended(SignalMessage.UNNUMBERED, Ending.of(reason)));
        close(CloseCode.FINISHED);
    }

    /**
     * Closes this socket, or takes note that it is closed. On another thread, because whoever calls may hold a lock
     * that the closing of a socket needs, and because a dead connection may take long to close; its seat is left
     * first.
     */
    synchronized void close(CloseCode code) {
        if (closed) {
            return;
        }
        closed = true;
        joinDeadline.cancel(false);
        heartbeat.ifPresent(beating -> beating.cancel(false));
        timers.soon(() -> {
            stay.ifPresent(departed);
            closeSession(code);
        });
    }

    private void closeSession(CloseCode code) {
        try {
            session.close(code.status());
        } catch (IOException alreadyGone) {
            // There is nobody left to tell.
        }
    }
}
