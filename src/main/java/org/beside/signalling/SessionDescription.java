package org.beside.signalling;

import java.util.regex.Pattern;

/**
 * As RTCSessionDescriptionInit in webrtc-pc, section 4.6.2, with a bound; only offers, answers and rollbacks exist.
 * It names no address: those travel as candidates alone, which can be held back.
 */
record SessionDescription(Type type, String sdp) {

    static final int LONGEST_SDP = 60_000;

    /** RFC 8839, sections 5.1 and 4.2.1; RFC 8866, section 5.7; RFC 3605. */
    private static final Pattern ADDRESS = Pattern.compile("a=candidate.*"
            + "|c=(?!IN (?:IP4 0\\.0\\.0\\.0|IP6 ::)\\s*$).*"
            + "|a=rtcp:(?!\\d+(?: IN (?:IP4 0\\.0\\.0\\.0|IP6 ::))?\\s*$).*");

    enum Type { OFFER, ANSWER, ROLLBACK }

    SessionDescription {
        Shape.present(type);
        Shape.text(sdp, LONGEST_SDP);
        if (namesAnAddress(sdp)) {
            throw new IllegalArgumentException("A description that names an address");
        }
    }

    /** Few lines can name one, and only those are looked at closely: this is done for each message that is relayed. */
    private static boolean namesAnAddress(String sdp) {
        return sdp.lines().anyMatch(line -> (line.startsWith("c=") || line.startsWith("a=rtcp:")
                || line.startsWith("a=candidate")) && ADDRESS.matcher(line).matches());
    }

    @Override
    public String toString() {
        return "SessionDescription[%s]".formatted(type);
    }
}
