package org.beside.signalling;

/** A message that is understood and not granted; the socket closes. */
final class Refused extends RuntimeException {

    private final CloseCode code;

    Refused(CloseCode code) {
        super(code.name());
        this.code = code;
    }

    CloseCode code() {
        return code;
    }
}
