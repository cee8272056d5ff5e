package org.beside.signalling;

import java.net.InetSocketAddress;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/** A browser without a network, which speaks to the handler itself. */
final class FakeSession implements WebSocketSession {

    private final SignalHandler handler;
    private final Consumer<String> heard;
    private final Map<String, Object> attributes = new ConcurrentHashMap<>();
    private volatile @Nullable CloseStatus closedWith;

    FakeSession(SignalHandler handler, Consumer<String> heard) {
        this.handler = handler;
        this.heard = heard;
        handler.afterConnectionEstablished(this);
    }

    void say(String text) throws Exception {
        handler.handleMessage(this, new TextMessage(text));
    }

    /** As if the network had gone. */
    void vanish() {
        handler.afterConnectionClosed(this, CloseStatus.NO_CLOSE_FRAME);
    }

    Optional<CloseStatus> closedWith() {
        return Optional.ofNullable(closedWith);
    }

    @Override
    public void sendMessage(WebSocketMessage<?> message) {
        heard.accept((String) message.getPayload());
    }

    @Override
    public void close() {
        close(CloseStatus.NORMAL);
    }

    @Override
    public void close(CloseStatus status) {
        closedWith = status;
    }

    @Override
    public boolean isOpen() {
        return closedWith == null;
    }

    @Override
    public Map<String, Object> getAttributes() {
        return attributes;
    }

    @Override
    public String getId() {
        return "fake";
    }

    @Override
    public @Nullable URI getUri() {
        return null;
    }

    @Override
    public HttpHeaders getHandshakeHeaders() {
        return new HttpHeaders();
    }

    @Override
    public @Nullable Principal getPrincipal() {
        return null;
    }

    @Override
    public @Nullable InetSocketAddress getLocalAddress() {
        return null;
    }

    @Override
    public @Nullable InetSocketAddress getRemoteAddress() {
        return null;
    }

    @Override
    public @Nullable String getAcceptedProtocol() {
        return null;
    }

    @Override
    public void setTextMessageSizeLimit(int limit) {
        // Nothing comes over a network.
    }

    @Override
    public int getTextMessageSizeLimit() {
        return SignalHandler.LONGEST_MESSAGE_BYTES;
    }

    @Override
    public void setBinaryMessageSizeLimit(int limit) {
        // Nothing comes over a network.
    }

    @Override
    public int getBinaryMessageSizeLimit() {
        return 0;
    }

    @Override
    public List<WebSocketExtension> getExtensions() {
        return List.of();
    }
}
