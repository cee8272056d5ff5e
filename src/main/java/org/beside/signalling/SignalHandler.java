package org.beside.signalling;

import jakarta.websocket.Session;
import java.time.Clock;
import java.time.Duration;
import org.beside.call.CallRole;
import org.beside.call.Calls;
import org.beside.signalling.Relay.Stay;
import org.beside.signalling.SignalMessage.Accept;
import org.beside.signalling.SignalMessage.Acknowledging;
import org.beside.signalling.SignalMessage.Away;
import org.beside.signalling.SignalMessage.Back;
import org.beside.signalling.SignalMessage.FirstFrame;
import org.beside.signalling.SignalMessage.FromClient;
import org.beside.signalling.SignalMessage.HangUp;
import org.beside.signalling.SignalMessage.Join;
import org.beside.signalling.SignalMessage.Relayed;
import org.beside.signalling.SignalMessage.Resume;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** The edge where browsers speak: every fault ends here, as a close code. Binary messages are refused with 1003. */
@Component
class SignalHandler extends TextWebSocketHandler {

    /** The longest message. An offer with audio, video and data has 6 to 7 KB. */
    static final int LONGEST_MESSAGE_BYTES = 64 * 1024;

    private static final Logger log = LoggerFactory.getLogger(SignalHandler.class);
    private static final String SOCKET = SignalSocket.class.getName();

    private final Attendance attendance;
    private final Calls calls;
    private final SignalCodec codec;
    private final SignallingSettings settings;
    private final ReachSettings reach;
    private final Timers timers;
    private final Clock clock;

    SignalHandler(Attendance attendance, Calls calls, SignalCodec codec, SignallingSettings settings,
                  ReachSettings reach, Timers timers, Clock clock) {
        this.attendance = attendance;
        this.calls = calls;
        this.codec = codec;
        this.settings = settings;
        this.reach = reach;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        limitBlockingSends(session);
        var patient = new ConcurrentWebSocketSessionDecorator(session,
                Math.toIntExact(settings.sendWithin().toMillis()), settings.sendBufferBytes());
        var allowance = Allowance.of(
                settings.messageBurst(), settings.messagesPerSecond(), Duration.ofSeconds(1), clock);
        session.getAttributes().put(SOCKET, new SignalSocket(
                patient, codec, timers, settings, reach.iceServers(), allowance, attendance::leave));
    }

    /** Tomcat lets one blocking send take 20 s unless it is told otherwise in this way. */
    private void limitBlockingSends(WebSocketSession session) {
        if (session instanceof NativeWebSocketSession wrapper
                && wrapper.getNativeSession() instanceof Session tomcats) {
            tomcats.getUserProperties().put(
                    "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT", settings.sendWithin().toMillis());
        }
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
            throw new Refused(CloseCode.TOO_MANY_MESSAGES);
        }
        if (message.getPayloadLength() > LONGEST_MESSAGE_BYTES) {
            throw new Refused(CloseCode.TOO_BIG);
        }
        var said = codec.decode(message.getPayload(), FromClient.class);
        socket.stay().ifPresentOrElse(stay -> follow(stay, said), () -> introduce(socket, said));
    }

    private void introduce(SignalSocket socket, FromClient said) {
        if (!(said instanceof Join(var ticket))) {
            throw new Refused(CloseCode.NOT_ALLOWED);
        }
        attendance.enter(socket, ticket);
    }

    private void follow(Stay stay, FromClient said) {
        var seat = stay.seat();
        switch (said) {
            case Join _ -> throw new Refused(CloseCode.NOT_ALLOWED);
            case Relayed relayed -> stay.say(relayed);
            case FirstFrame _ when seat.role() != CallRole.VOLUNTEER -> throw new Refused(CloseCode.NOT_ALLOWED);
            case FirstFrame _ -> calls.firstFrameSeen(seat.call(), seat.person());
            case HangUp _ -> calls.hangUp(seat.call(), seat.person());
            case Accept _, Away _, Back _, Resume _ -> throw new Refused(CloseCode.NOT_ALLOWED);
            case Acknowledging _ -> { }
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
