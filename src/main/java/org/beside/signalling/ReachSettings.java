package org.beside.signalling;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * From where this server is reached, and how browsers find a way to each other.
 *
 * @param allowedOrigins     origins besides the server's own whose pages may open a socket
 * @param stunUrls           STUN servers that browsers ask for their public address; none by default, because asking
 *                           tells a third party that somebody is calling
 * @param turnUrls           TURN servers, which pass pictures and voices on between those who find no other way
 * @param turnSecret         what those servers share with this one, to know whom it has sent
 * @param turnLifetime       how long one side of a call may use them
 * @param requesterRelayOnly whether requesters are reached by TURN servers alone where there are some, so that no
 *                           volunteer learns their address
 */
@Validated
@ConfigurationProperties("beside")
record ReachSettings(
        @DefaultValue List<@Pattern(regexp = "https?://[^/\\s]+",
                message = "an origin is a scheme, a host and perhaps a port, such as https://beside.example.org")
                String> allowedOrigins,
        @DefaultValue List<@Pattern(regexp = "stuns?:[^/\\s]+",
                message = "a STUN address looks like stun:turn.example.org:3478") String> stunUrls,
        @DefaultValue List<@Pattern(regexp = "turns?:[^/\\s?]+(\\?transport=(udp|tcp))?",
                message = "a TURN address looks like turn:turn.example.org:3478 or "
                        + "turns:turn.example.org:443?transport=tcp") String> turnUrls,
        @DefaultValue("") TurnSecret turnSecret,
        @DefaultValue("1h") @DurationMin(minutes = 1) @DurationMax(days = 1) Duration turnLifetime,
        @DefaultValue("true") boolean requesterRelayOnly) {

    boolean hasTurn() {
        return !turnUrls.isEmpty();
    }

    @AssertTrue(message = "BESIDE_TURN_URLS and BESIDE_TURN_SECRET belong together: set the secret that your TURN "
            + "server knows (coturn: static-auth-secret) beside its addresses, or leave out both")
    boolean isTurnWhole() {
        return hasTurn() == turnSecret.isSet();
    }
}
