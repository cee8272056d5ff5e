package org.beside.signalling;

import static org.beside.signalling.Frames.BINARY;
import static org.beside.signalling.Frames.CLOSE;
import static org.beside.signalling.Frames.COMPRESSED;
import static org.beside.signalling.Frames.CONTINUATION;
import static org.beside.signalling.Frames.END;
import static org.beside.signalling.Frames.PING;
import static org.beside.signalling.Frames.TEXT;
import static org.beside.signalling.Frames.announcing;
import static org.beside.signalling.Frames.closing;
import static org.beside.signalling.Frames.compressed;
import static org.beside.signalling.Frames.frame;
import static org.beside.signalling.Frames.joined;
import static org.beside.signalling.Frames.text;
import static org.beside.signalling.Frames.times;
import static org.beside.signalling.Frames.unmasked;
import static org.beside.signalling.Frames.utf8;
import static org.beside.signalling.Frames.withALongLength;
import static org.beside.signalling.Frames.wronglyMasked;

import java.util.Set;

/** What no server lets pass: the end of a socket, each with the codes that it may end with. */
enum Mischief {

    NOT_A_MESSAGE(Verdicts.MALFORMED, text("nonsense")),
    NOT_A_MESSAGE_IN_PIECES(Verdicts.MALFORMED,
            frame(TEXT, utf8("non")), frame(END | PING), frame(CONTINUATION), frame(END | CONTINUATION, utf8("sense"))),
    AN_UNKNOWN_FIELD(Verdicts.MALFORMED, text("{\"type\":\"ack\",\"received\":0,\"more\":1}")),
    BINARY_MESSAGE(Verdicts.BINARY, frame(END | BINARY, (byte) 1, (byte) 2)),
    A_BYTE_THAT_UTF_8_NEVER_HAS(Verdicts.NO_UTF_8, frame(END | TEXT, (byte) '"', (byte) 0xff, (byte) '"')),
    A_CHARACTER_CUT_SHORT(Verdicts.NO_UTF_8, frame(END | TEXT, (byte) 0xe2, (byte) 0x82)),
    AN_OVERLONG_CHARACTER(Verdicts.NO_UTF_8, frame(END | TEXT, (byte) 0xc0, (byte) 0xaf)),
    HALF_A_SURROGATE_PAIR(Verdicts.NO_UTF_8, frame(END | TEXT, (byte) 0xed, (byte) 0xa0, (byte) 0x80)),
    NO_UTF_8_IN_THE_SECOND_PIECE(Verdicts.NO_UTF_8,
            frame(TEXT, utf8("{\"type\"")), frame(END | CONTINUATION, (byte) 0xf8)),
    TOO_BIG(Verdicts.TOO_BIG, frame(END | TEXT, utf8("x".repeat(70_000)))),
    TOO_BIG_IN_PIECES(Verdicts.TOO_BIG, frame(TEXT, utf8("x".repeat(40_000))),
            frame(CONTINUATION, utf8("x".repeat(20_000))), frame(END | CONTINUATION, utf8("x".repeat(20_000)))),
    A_LENGTH_OF_GIGABYTES(Verdicts.NO_LENGTH, announcing(END | TEXT, 1L << 40, utf8("x".repeat(70_000)))),
    A_LENGTH_BELOW_ZERO(Verdicts.NO_LENGTH, announcing(END | TEXT, -1)),
    A_BOMB_THAT_UNPACKS(Verdicts.TOO_BIG_UNPACKED, compressed(utf8(" ".repeat(4_000_000)))),
    NOTHING_TO_UNPACK(Verdicts.NOT_TO_BE_UNPACKED,
            frame(END | COMPRESSED | TEXT, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff)),
    A_RESERVED_BIT(Verdicts.BROKEN_FRAME, frame(END | 0x20 | TEXT, utf8("{}"))),
    ANOTHER_RESERVED_BIT(Verdicts.BROKEN_FRAME, frame(END | 0x10 | TEXT, utf8("{}"))),
    A_RESERVED_KIND(Verdicts.BROKEN_FRAME, frame(END | 3, utf8("{}"))),
    A_RESERVED_KIND_OF_CONTROL(Verdicts.BROKEN_FRAME, frame(END | 11, utf8("{}"))),
    UNMASKED(Verdicts.BROKEN_FRAME, unmasked(END | TEXT, utf8("{}"))),
    WRONGLY_MASKED(Verdicts.GARBAGE, wronglyMasked(END | TEXT, utf8("{\"type\":\"ack\",\"received\":0}"))),
    A_LENGTH_TOO_LONG_FOR_ITSELF(Verdicts.ODD_FRAME, withALongLength(END | TEXT, utf8("nonsense"))),
    A_CONTINUATION_OF_NOTHING(Verdicts.BROKEN_FRAME, frame(END | CONTINUATION, utf8("{}"))),
    A_MESSAGE_WITHIN_A_MESSAGE(Verdicts.BROKEN_FRAME, frame(TEXT, utf8("{")), frame(END | TEXT, utf8("{}"))),
    A_CONTROL_FRAME_THAT_IS_TOO_LONG(Verdicts.BROKEN_FRAME, frame(END | PING, new byte[126])),
    A_CONTROL_FRAME_IN_PIECES(Verdicts.BROKEN_FRAME, frame(PING, utf8("a")), frame(END | CONTINUATION, utf8("b"))),
    A_GOODBYE(Verdicts.GOODBYE, closing(1000)),
    A_GOODBYE_WITHOUT_A_CODE(Verdicts.GOODBYE, frame(END | CLOSE)),
    A_GOODBYE_OF_ITS_OWN(Verdicts.GOODBYE_4999, closing(4999)),
    A_GOODBYE_OF_ONE_BYTE(Verdicts.FORBIDDEN_GOODBYE, frame(END | CLOSE, (byte) 3)),
    A_GOODBYE_THAT_NOBODY_MAY_SAY(Verdicts.FORBIDDEN_GOODBYE, closing(1006)),
    A_GOODBYE_OF_NO_UTF_8(Verdicts.NO_UTF_8, closing(1000, (byte) 0xff)),
    A_FLOOD(Verdicts.TOO_FAST, times(Mischief.FLOOD, text("{\"type\":\"ack\",\"received\":0}")));

    /** More than the burst of {@link AtTheServer} and what grows back while it is read. */
    private static final int FLOOD = 1_000;

    private final Set<Integer> verdicts;
    private final byte[] frames;
    private final int count;

    Mischief(Set<Integer> verdicts, byte[]... frames) {
        this.verdicts = verdicts;
        this.frames = joined(frames);
        count = frames.length;
    }

    Set<Integer> verdicts() {
        return verdicts;
    }

    byte[] frames() {
        return frames;
    }

    int count() {
        return this == A_FLOOD ? FLOOD : count;
    }

    /** Whether whoever has not joined may do it too: before that nothing but a join is listened to. */
    boolean isOfFramesAlone() {
        return !verdicts.contains(4400) && this != A_FLOOD;
    }
}
