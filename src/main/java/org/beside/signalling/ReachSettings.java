package org.beside.signalling;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.beside.signalling.SignalMessage.IceServer;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * From where this server is reached, and how browsers find a way to each other.
 *
 * @param allowedOrigins origins besides the server's own whose pages may open a socket
 * @param stunUrls       STUN servers that browsers ask for their public address; none by default, because asking tells
 *                       a third party that somebody is calling
 */
@Validated
@ConfigurationProperties("beside")
record ReachSettings(
        @DefaultValue List<@Pattern(regexp = "https?://[^/\\s]+",
                message = "an origin is a scheme, a host and perhaps a port, such as https://beside.example.org")
                String> allowedOrigins,
        @DefaultValue List<@Pattern(regexp = "stuns?:[^/\\s]+",
                message = "a STUN address looks like stun:turn.example.org:3478") String> stunUrls) {

    List<IceServer> iceServers() {
        return stunUrls.isEmpty() ? List.of() : List.of(IceServer.stun(stunUrls));
    }
}
