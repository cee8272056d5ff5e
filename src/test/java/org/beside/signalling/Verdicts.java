package org.beside.signalling;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * With which codes a server may end a socket, by what came over it. RFC 6455 leaves some freedom: whoever breaks a rule
 * of its frames is to be cut off (section 7.1.7), and 1002 and 1007 are both fit to say why.
 */
final class Verdicts {

    /** Said by the container, before a message has come about: broken frames, text that is no UTF-8. */
    static final Set<Integer> BROKEN_FRAME = Set.of(1002);
    static final Set<Integer> NO_UTF_8 = Set.of(1007, 1002);
    static final Set<Integer> TOO_BIG = Set.of(1009);
    /** A length that no message has, whether it is taken for a broken frame or for one that is too big. */
    static final Set<Integer> NO_LENGTH = Set.of(1002, 1009);
    /** Whoever takes part in no compression finds a reserved bit. */
    static final Set<Integer> TOO_BIG_UNPACKED = Set.of(1009, 1002);
    static final Set<Integer> NOT_TO_BE_UNPACKED = Set.of(1002, 1007);
    /** A frame that some take and some do not, around a message that nobody takes. */
    static final Set<Integer> ODD_FRAME = Set.of(1002, 4400);
    static final Set<Integer> GARBAGE = Set.of(1002, 1007, 4400);
    static final Set<Integer> BINARY = Set.of(1003);
    static final Set<Integer> MALFORMED = Set.of(4400);
    static final Set<Integer> TOO_FAST = Set.of(4429);
    static final Set<Integer> GOODBYE = Set.of(1000, RawSocket.NO_CODE);
    static final Set<Integer> FORBIDDEN_GOODBYE = Set.of(1002);
    /** The container says the code again that it was told, as section 5.5.1 has it. */
    static final Set<Integer> GOODBYE_4999 = Set.of(4999, 1000);
    static final Set<Integer> NOTHING_SAID = Set.of(4408, 1001);

    /** All that {@code docs/signalling.md} knows, but a fault of the server. */
    static final Set<Integer> SPECIFIED = Stream.concat(
            Arrays.stream(CloseCode.values()).filter(code -> code != CloseCode.SERVER_FAULT)
                    .map(code -> code.status().getCode()),
            IntStream.of(1002, 1003, 1007).boxed()).collect(Collectors.toUnmodifiableSet());

    /**
     * Whoever sends more bytes than this may find no close frame: a server that closes while some are still on their way to
     * it resets the connection, and a reset may overtake what was said before it (RFC 9293, section 3.10.4).
     */
    static final int MOST_READ_AT_ONCE = 4_096;

    private Verdicts() {
    }
}
