package org.beside.signalling;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.beside.call.CallRole;
import org.beside.signalling.SignalMessage.IceServer;
import org.beside.signalling.SignalMessage.IceTransportPolicy;
import org.springframework.stereotype.Component;

/** By which servers the two sides of a call find a way to each other, and how much of themselves they show on it. */
@Component
class Reach {

    private static final String HMAC = "HmacSHA1";

    private final ReachSettings settings;
    private final Clock clock;

    Reach(ReachSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** With passwords for TURN that are good for this side of this call alone, and not for long. */
    List<IceServer> iceServersFor(Seat seat) {
        var servers = new ArrayList<IceServer>();
        if (!settings.stunUrls().isEmpty()) {
            servers.add(IceServer.stun(settings.stunUrls()));
        }
        if (settings.hasTurn()) {
            var name = "%d:%s-%s".formatted(clock.instant().plus(settings.turnLifetime()).getEpochSecond(), seat.call(),
                    seat.role().name().toLowerCase(Locale.ROOT));
            servers.add(new IceServer(settings.turnUrls(), name, passwordOf(name)));
        }
        return servers;
    }

    /** The requester's own addresses stay hidden where there is a relay; a volunteer's need not be. */
    IceTransportPolicy policyFor(CallRole role) {
        return role == CallRole.REQUESTER && settings.hasTurn() && settings.requesterRelayOnly()
                ? IceTransportPolicy.RELAY : IceTransportPolicy.ALL;
    }

    /** As TURN servers check it: draft-uberti-behave-turn-rest-00, section 2.2; coturn's use-auth-secret. */
    private String passwordOf(String name) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(settings.turnSecret().value().getBytes(StandardCharsets.UTF_8), HMAC));
            return Base64.getEncoder().encodeToString(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
