package org.beside.signalling;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * As RTCIceCandidateInit in webrtc-pc, section 4.8.1.1, with bounds. There a member that is null and one that is absent
 * mean the same, so null is left out on the way to the other side.
 */
@JsonInclude(Include.NON_NULL)
record IceCandidate(
        String candidate, @Nullable String sdpMid, @Nullable Integer sdpMLineIndex, @Nullable String usernameFragment) {

    static final int LONGEST_CANDIDATE = 2_000;
    /** RFC 8839, section 5.4: an ice-ufrag has at most 256 characters; a mid is held to the same. */
    static final int LONGEST_NAME = 256;
    private static final int LAST_LINE = 65_535;
    private static final Pattern RELATED_ADDRESS = Pattern.compile(" raddr \\S+ rport \\S+");

    IceCandidate {
        Shape.text(candidate, LONGEST_CANDIDATE);
        Shape.optionalText(sdpMid, LONGEST_NAME);
        Shape.optionalText(usernameFragment, LONGEST_NAME);
        if (sdpMLineIndex != null && (sdpMLineIndex < 0 || sdpMLineIndex > LAST_LINE)) {
            throw new IllegalArgumentException("No such line");
        }
    }

    /** Whether it leads to a relay, or ends the candidates. RFC 8839, section 5.1: the eighth part is the type. */
    boolean givesNoAddressAway() {
        var parts = candidate.split(" ", 9);
        return candidate.isEmpty() || parts.length >= 8 && parts[6].equals("typ") && parts[7].equals("relay");
    }

    /** The same without the address that a relay is reached from, which nothing but a diagnosis needs. */
    IceCandidate withoutRelatedAddress() {
        return new IceCandidate(RELATED_ADDRESS.matcher(candidate).replaceAll(" raddr 0.0.0.0 rport 0"), sdpMid,
                sdpMLineIndex, usernameFragment);
    }

    @Override
    public String toString() {
        return "IceCandidate[%s]".formatted(sdpMLineIndex);
    }
}
