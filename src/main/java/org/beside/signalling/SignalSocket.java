package org.beside.signalling;

import io.github.bucket4j.Bucket;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.beside.signalling.SignalMessage.FromServer;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/** One connection of a browser, from its opening to its close, whoever closes it. */
final class SignalSocket {

    private final WebSocketSession session;
    private final SignalCodec codec;
    private final Timers timers;
    private final SignallingSettings settings;
    private final Bucket allowance;
    private final BiConsumer<Line, SignalSocket> departed;
    private final Future<?> joinDeadline;

    private Optional<Line> line = Optional.empty();
    private Optional<Future<?>> heartbeat = Optional.empty();
    private boolean closed;
    private volatile Instant lastHeard;

    /**
     * @param session  safe for several threads, and bounded in what it buffers and how long it sends
     * @param departed is told of the line that loses this socket, once, on a thread of its own
     */
    SignalSocket(WebSocketSession session, SignalCodec codec, Timers timers, SignallingSettings settings,
                 Bucket allowance, BiConsumer<Line, SignalSocket> departed) {
        this.session = session;
        this.codec = codec;
        this.timers = timers;
        this.settings = settings;
        this.allowance = allowance;
        this.departed = departed;
        lastHeard = timers.now();
        joinDeadline = timers.after(settings.joinWithin(), () -> close(CloseCode.NOT_JOINED));
    }

    synchronized Optional<Line> line() {
        return line;
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

    /** This socket carries a line from now on. False when it has been closed in the meantime. */
    synchronized boolean sit(Line carried) {
        if (closed) {
            return false;
        }
        line = Optional.of(carried);
        joinDeadline.cancel(false);
        heartbeat = Optional.of(timers.every(settings.pingEvery(), () -> beat(carried)));
        return true;
    }

    private void beat(Line carried) {
        if (lastHeard.plus(settings.silenceLimit()).isAfter(timers.now())) {
            say(carried.ping());
        } else {
            close(CloseCode.UNREACHABLE);
        }
    }

    void say(FromServer message) {
        try {
            session.sendMessage(new TextMessage(codec.encode(message)));
        } catch (IOException | RuntimeException unreachable) {
            close(CloseCode.UNREACHABLE);
        }
    }

    /**
     * Closes this socket, or takes note that it is closed. On another thread, because whoever calls may hold a lock
     * that the closing of a socket needs, and because a dead connection may take long to close; its line is told
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
            line.ifPresent(carried -> departed.accept(carried, this));
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
