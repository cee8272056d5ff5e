package org.beside.signalling;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;

/** Frames as RFC 6455, section 5.2, has them, and as it does not. */
final class Frames {

    static final int END = 0x80;
    static final int COMPRESSED = 0x40;
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private static final int MASKED = 0x80;
    private static final byte[] KEY = {0x37, (byte) 0xfa, 0x21, 0x3d};
    private static final int SHORT = 126;
    private static final int LONG = 127;

    private Frames() {
    }

    static byte[] text(String text) {
        return frame(END | TEXT, utf8(text));
    }

    /** @param first the first byte: flags and kind */
    static byte[] frame(int first, byte... payload) {
        return masked(header(first, MASKED, payload.length), payload, KEY);
    }

    /** Masked by another key than the one that it names. */
    static byte[] wronglyMasked(int first, byte... payload) {
        return masked(header(first, MASKED, payload.length), payload, new byte[] {1, 2, 3, 4});
    }

    static byte[] unmasked(int first, byte... payload) {
        return joined(header(first, 0, payload.length), payload);
    }

    /** Its length in more bytes than it needs. */
    static byte[] withALongLength(int first, byte... payload) {
        var header = ByteBuffer.allocate(10).put((byte) first).put((byte) (MASKED | LONG)).putLong(payload.length);
        return masked(header.array(), payload, KEY);
    }

    /** The begin of a frame that is said to be so long. */
    static byte[] announcing(int first, long length, byte... begin) {
        var header = ByteBuffer.allocate(10).put((byte) first).put((byte) (MASKED | LONG)).putLong(length);
        return masked(header.array(), begin, KEY);
    }

    static byte[] closing(int code, byte... reason) {
        return frame(END | CLOSE, joined(new byte[] {(byte) (code >> 8), (byte) code}, reason));
    }

    /** As permessage-deflate has it: RFC 7692, section 7.2.1. */
    static byte[] compressed(byte... payload) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(payload);
        var small = new byte[payload.length + 64];
        var length = deflater.deflate(small, 0, small.length, Deflater.SYNC_FLUSH) - 4;
        deflater.end();
        return frame(END | COMPRESSED | TEXT, ByteBuffer.allocate(length).put(small, 0, length).array());
    }

    static byte[] joined(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        for (var part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    static byte[] times(int times, byte[] part) {
        var whole = new ByteArrayOutputStream();
        for (var time = 0; time < times; time++) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] header(int first, int mask, int length) {
        if (length < SHORT) {
            return new byte[] {(byte) first, (byte) (mask | length)};
        }
        var header = ByteBuffer.allocate(length < 0x10000 ? 4 : 10).put((byte) first);
        if (length < 0x10000) {
            header.put((byte) (mask | SHORT)).putShort((short) length);
        } else {
            header.put((byte) (mask | LONG)).putLong(length);
        }
        return header.array();
    }

    private static byte[] masked(byte[] header, byte[] payload, byte[] by) {
        var hidden = payload.clone();
        for (var index = 0; index < hidden.length; index++) {
            hidden[index] ^= by[index % by.length];
        }
        return joined(header, KEY, hidden);
    }
}
