package org.beside.signalling;

import java.util.List;
import java.util.regex.Pattern;

/**
 * As RTCSessionDescriptionInit in webrtc-pc, section 4.6.2, with a bound; only offers, answers and rollbacks exist.
 * It names no address: those travel as candidates alone, which can be held back.
 */
record SessionDescription(Type type, String sdp) {

    static final int LONGEST_SDP = 60_000;

    /** RFC 8839, sections 5.1 and 4.2.1; RFC 8866, section 5.7; RFC 3605. */
    private static final Pattern ADDRESS = Pattern.compile("a=candidate"
            + "|c=(?!IN (?:IP4 0\\.0\\.0\\.0|IP6 ::)[ \\t]*(?:[\\r\\n]|$))"
            + "|a=rtcp:(?!\\d+(?: IN (?:IP4 0\\.0\\.0\\.0|IP6 ::))?[ \\t]*(?:[\\r\\n]|$))");
    private static final List<String> BEGINNINGS = List.of("a=candidate", "c=", "a=rtcp:");

    enum Type { OFFER, ANSWER, ROLLBACK }

    SessionDescription {
        Shape.present(type);
        Shape.text(sdp, LONGEST_SDP);
        if (namesAnAddress(sdp)) {
            throw new IllegalArgumentException("A description that names an address");
        }
    }

    /** Only lines that could name one are looked at closely: this is done for each description that is relayed. */
    private static boolean namesAnAddress(String sdp) {
        for (var beginning : BEGINNINGS) {
            if (namesAnAddress(sdp, beginning)) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesAnAddress(String sdp, String beginning) {
        for (var at = sdp.indexOf(beginning); at >= 0; at = sdp.indexOf(beginning, at + 1)) {
            if (beginsLine(sdp, at) && ADDRESS.matcher(sdp).region(at, sdp.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsLine(String sdp, int at) {
        return at == 0 || sdp.charAt(at - 1) == '\n' || sdp.charAt(at - 1) == '\r';
    }

    @Override
    public String toString() {
        return "SessionDescription[%s]".formatted(type);
    }
}
