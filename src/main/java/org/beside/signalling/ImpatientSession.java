package org.beside.signalling;

import java.io.IOException;
import org.eclipse.jetty.websocket.api.Session;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import org.springframework.web.socket.handler.SessionLimitExceededException;

/**
 * Safe for several threads, and cut off when it has been too slow. Cut off and not closed: a farewell would have to wait
 * behind what is not read, and so would the thread that is sending it, with all that its own page says meanwhile.
 */
final class ImpatientSession extends ConcurrentWebSocketSessionDecorator {

    ImpatientSession(WebSocketSession session, SignallingSettings settings) {
        super(session, Math.toIntExact(settings.sendWithin().toMillis()), settings.sendBufferBytes());
    }

    @Override
    public void sendMessage(WebSocketMessage<?> message) throws IOException {
        try {
            super.sendMessage(message);
        } catch (SessionLimitExceededException tooSlow) {
            cutOff();
            throw tooSlow;
        }
    }

    private void cutOff() {
        if (getDelegate() instanceof NativeWebSocketSession wrapper
                && wrapper.getNativeSession() instanceof Session jettys) {
            jettys.disconnect();
        }
    }
}
