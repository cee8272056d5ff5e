package org.beside.signalling;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A WebSocket without anything that would keep its owner from breaking it. */
final class RawSocket implements AutoCloseable {

    /** What RFC 6455, section 7.1.5, calls an end without a close frame, and one whose frame names no code. */
    static final int NO_CLOSE_FRAME = 1006;
    static final int NO_CODE = 1005;

    private static final int PATIENCE_MILLIS = 40_000;
    private static final int LITTLE_ROOM_BYTES = 4 * 1024;

    private final Socket socket;
    private final DataInputStream in;

    private RawSocket(Socket socket) throws IOException {
        this.socket = socket;
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    }

    static RawSocket open(int port) throws IOException {
        return open(port, new Socket());
    }

    /** Of what is sent to it, next to nothing is held for it while it does not read. */
    static RawSocket openWithLittleRoom(int port) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(LITTLE_ROOM_BYTES);
        return open(port, socket);
    }

    private static RawSocket open(int port, Socket socket) throws IOException {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        var raw = new RawSocket(socket);
        raw.socket.setSoTimeout(PATIENCE_MILLIS);
        raw.socket.setTcpNoDelay(true);
        raw.send("""
                GET /signal HTTP/1.1\r
                Host: localhost:%1$d\r
                Origin: http://localhost:%1$d\r
                Upgrade: websocket\r
                Connection: Upgrade\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                Sec-WebSocket-Extensions: permessage-deflate\r
                \r
                """.formatted(port).getBytes(ISO_8859_1));
        var answer = raw.line();
        if (!answer.startsWith("HTTP/1.1 101")) {
            throw new AssertionError("The socket was not opened: " + answer);
        }
        while (!raw.line().isEmpty()) {
            // What else the server says of itself does not matter.
        }
        return raw;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var next = in.readUnsignedByte(); next != '\n'; next = in.readUnsignedByte()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    /** What the server does not want to hear any more is not heard. */
    void send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException closedMeanwhile) {
            // Why it was closed is still to be read.
        }
    }

    /** Reads on until the server has closed. */
    int closeCode() {
        try {
            for (var frame = frame(); ; frame = frame()) {
                if (frame.isClose()) {
                    return frame.code();
                }
            }
        } catch (IOException cut) {
            return NO_CLOSE_FRAME;
        }
    }

    private record Frame(int kind, byte[] payload) {

        private boolean isClose() {
            return kind == Frames.CLOSE;
        }

        private int code() {
            return payload.length < 2 ? NO_CODE : (payload[0] & 0xff) << 8 | payload[1] & 0xff;
        }
    }

    private Frame frame() throws IOException {
        var kind = in.readUnsignedByte() & 0x0f;
        var length = in.readUnsignedByte();
        var payload = new byte[switch (length) {
            case 126 -> in.readUnsignedShort();
            case 127 -> Math.toIntExact(in.readLong());
            default -> length;
        }];
        in.readFully(payload);
        return new Frame(kind, payload);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
