package org.beside.practice;

import java.util.function.Predicate;

/**
 * A browser's offer (RFC 8829), as far as it is looked at here: its size, that it is one, and that it has a line for
 * a picture.
 */
record Offer(String sdp) {

    static final int LONGEST_SDP = 60_000;

    Offer {
        if (sdp.length() > LONGEST_SDP) {
            throw new MalformedOffer();
        }
        if (!sdp.startsWith("v=0") || sdp.lines().noneMatch(line -> line.startsWith("m=video "))) {
            throw new MalformedOffer();
        }
    }

    /**
     * Without the addresses that the browser names. The browser calls our peer, which answers to where the call came
     * from (RFC 8445, section 7.3.1.3): so nobody can make this server knock at an address of their choice.
     */
    Offer withoutAddresses() {
        return new Offer(sdp.lines()
                .filter(Predicate.not(line -> line.startsWith("a=candidate:") || line.startsWith("a=remote-candidates:")))
                .reduce(new StringBuilder(), (text, line) -> text.append(line).append("\r\n"), StringBuilder::append)
                .toString());
    }

    @Override
    public String toString() {
        return "Offer[%d characters]".formatted(sdp.length());
    }
}
