package org.beside.signalling;

import java.time.Clock;
import java.time.Duration;
import org.beside.signalling.SignalMessage.Acknowledging;
import org.beside.signalling.SignalMessage.FromClient;
import org.beside.signalling.SignalMessage.Join;
import org.beside.signalling.SignalMessage.NumberedFromClient;
import org.beside.signalling.SignalMessage.Resume;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** The edge where browsers speak: every fault ends here, as a close code. Binary messages are refused with 1003. */
@Component
class SignalHandler extends TextWebSocketHandler {

    /** The longest message. An offer with audio, video and data has 6 to 7 KB. */
    static final int LONGEST_MESSAGE_BYTES = 64 * 1024;

    private static final Logger log = LoggerFactory.getLogger(SignalHandler.class);
    private static final String SOCKET = SignalSocket.class.getName();

    private final Attendance attendance;
    private final Conversation conversation;
    private final SignalCodec codec;
    private final SignallingSettings settings;
    private final Timers timers;
    private final Clock clock;

    SignalHandler(Attendance attendance, Conversation conversation, SignalCodec codec, SignallingSettings settings, Timers timers,
                  Clock clock) {
        this.attendance = attendance;
        this.conversation = conversation;
        this.codec = codec;
        this.settings = settings;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        var allowance = Allowance.of(
                settings.messageBurst(), settings.messagesPerSecond(), Duration.ofSeconds(1), clock);
        session.getAttributes().put(SOCKET, new SignalSocket(
                new ImpatientSession(session, settings), codec, timers, settings, allowance, attendance::leave));
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        var socket = socketOf(session);
        try {
            receive(socket, message);
        } catch (Refused refused) {
            socket.close(refused.code());
        } catch (MalformedMessage malformed) {
            socket.close(CloseCode.MALFORMED);
        } catch (RuntimeException failure) {
            log.warn("A message could not be handled: {}", Faults.of(failure));
            socket.close(CloseCode.SERVER_FAULT);
        }
    }

    private void receive(SignalSocket socket, TextMessage message) {
        if (!socket.isOpen()) {
            return;
        }
        if (!socket.heard()) {
            throw new Refused(CloseCode.TOO_FAST);
        }
        if (message.getPayloadLength() > LONGEST_MESSAGE_BYTES) {
            throw new Refused(CloseCode.TOO_BIG);
        }
        var said = codec.decode(message.getPayload(), FromClient.class);
        socket.line().ifPresentOrElse(line -> follow(socket, line, said), () -> introduce(socket, said));
    }

    private void introduce(SignalSocket socket, FromClient said) {
        switch (said) {
            case Join(var ticket) -> attendance.enter(socket, ticket);
            case Resume(var token, var received) -> attendance.resume(socket, token, received);
            case Acknowledging _, NumberedFromClient _ -> throw new Refused(CloseCode.NOT_ALLOWED);
        }
    }

    private void follow(SignalSocket socket, Line line, FromClient said) {
        switch (said) {
            case Join _, Resume _ -> throw new Refused(CloseCode.NOT_ALLOWED);
            case Acknowledging acknowledging -> line.acknowledged(acknowledging.received());
            case NumberedFromClient numbered -> {
                line.take(numbered.n(), () -> conversation.grant(line.stay(), numbered));
                if (line.hasMuchToAcknowledge()) {
                    socket.say(line.ping());
                }
            }
        }
    }

    /** What the container reports before it closes a socket: a network that broke, a message beyond its buffer. */
    @Override
    public void handleTransportError(WebSocketSession session, Throwable failure) {
        log.debug("A socket failed: {}", Faults.of(failure));
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        socketOf(session).close(CloseCode.FINISHED);
    }

    private static SignalSocket socketOf(WebSocketSession session) {
        return (SignalSocket) session.getAttributes().get(SOCKET);
    }
}
