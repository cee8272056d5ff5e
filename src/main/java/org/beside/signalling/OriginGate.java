package org.beside.signalling;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/** Turns foreign pages away before there is a socket, with 403. */
@Component
class OriginGate implements HandshakeInterceptor {

    private final Origins origins;

    OriginGate(Origins origins) {
        this.origins = origins;
    }

    @Override
    public boolean beforeHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
                                   Map<String, Object> attributes) {
        var headers = request.getHeaders();
        if (origins.allow(headers.getOrigin(), headers.getFirst(HttpHeaders.HOST))) {
            return true;
        }
        response.setStatusCode(HttpStatus.FORBIDDEN);
        return false;
    }

    @Override
    public void afterHandshake(ServerHttpRequest request, ServerHttpResponse response, WebSocketHandler handler,
                               @Nullable Exception failure) {
        // Nothing to put away.
    }
}
