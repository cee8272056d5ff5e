package org.beside.signalling;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/** A browser that takes everything at once, and the socket that speaks to it. */
final class RecordingSession {

    private final List<String> texts = new ArrayList<>();
    private final WebSocketSession session = mock(WebSocketSession.class);
    private Optional<CloseStatus> closedWith = Optional.empty();
    private SignalSocket socket;

    RecordingSession() {
        try {
            doAnswer(sent -> texts.add(sent.<TextMessage>getArgument(0).getPayload())).when(session).sendMessage(any());
            doAnswer(closed -> closedWith = Optional.of(closed.getArgument(0))).when(session).close(any());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    SignalSocket socket(Timers timers, BiConsumer<Line, SignalSocket> departed) {
        var allowance = Allowance.of(100, 50, Duration.ofSeconds(1), Clock.systemUTC());
        socket = new SignalSocket(
                session, new SignalCodec(), timers, Samples.SETTINGS, allowance, departed);
        return socket;
    }

    SignalSocket socket() {
        return socket;
    }

    /** Every text from now on cannot be sent. */
    void breakDown() {
        try {
            doAnswer(sent -> {
                throw new IOException("broken");
            }).when(session).sendMessage(any());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    List<String> texts() {
        return texts;
    }

    String lastText() {
        return texts.getLast();
    }

    Optional<CloseStatus> closedWith() {
        return closedWith;
    }
}
