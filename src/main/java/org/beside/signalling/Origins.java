package org.beside.signalling;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose pages may speak to us. Browsers do not hold WebSockets to the same origin; the server has to. */
@Component
final class Origins {

    private final List<String> allowed;

    Origins(ReachSettings reach) {
        allowed = reach.allowedOrigins();
    }

    /**
     * Compares the origin with the host that was asked for. The scheme does not count, because behind a proxy that ends
     * TLS the server sees another one than the browser. A missing origin is not a browser's.
     */
    boolean allow(@Nullable String origin, @Nullable String host) {
        return origin != null && (isAt(origin, host) || allowed.stream().anyMatch(origin::equalsIgnoreCase));
    }

    private static boolean isAt(String origin, @Nullable String host) {
        try {
            var authority = new URI(origin).getAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
