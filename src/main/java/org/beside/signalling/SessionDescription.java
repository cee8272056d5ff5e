package org.beside.signalling;

/** As RTCSessionDescriptionInit in webrtc-pc, section 4.6.2, with a bound; only offers, answers and rollbacks exist. */
record SessionDescription(Type type, String sdp) {

    static final int LONGEST_SDP = 60_000;

    enum Type { OFFER, ANSWER, ROLLBACK }

    SessionDescription {
        Shape.present(type);
        Shape.text(sdp, LONGEST_SDP);
    }

    @Override
    public String toString() {
        return "SessionDescription[%s]".formatted(type);
    }
}
