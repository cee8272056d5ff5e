package org.beside.practice;

import dev.onvoid.webrtc.media.video.CustomVideoSource;
import dev.onvoid.webrtc.media.video.NativeI420Buffer;
import dev.onvoid.webrtc.media.video.VideoFrame;
import java.nio.ByteBuffer;

/** A small picture of bars that wander, with nothing in it that anybody would have to see. */
final class TestPicture {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final int BAR = 40;
    private static final int STEP = 8;
    private static final byte DARK = 60;
    private static final byte BRIGHT = (byte) 200;
    private static final byte GREY = (byte) 128;

    private final CustomVideoSource source;
    private int shift;

    TestPicture(CustomVideoSource source) {
        this.source = source;
    }

    /** Whoever makes a frame releases it, after the push. */
    void showNext() {
        var buffer = NativeI420Buffer.allocate(WIDTH, HEIGHT);
        paint(buffer);
        var frame = new VideoFrame(buffer, System.nanoTime());
        try {
            source.pushFrame(frame);
        } finally {
            frame.release();
        }
        shift = (shift + STEP) % (2 * BAR);
    }

    private void paint(NativeI420Buffer buffer) {
        var row = new byte[WIDTH];
        for (int x = 0; x < WIDTH; x++) {
            row[x] = (x + shift) / BAR % 2 == 0 ? DARK : BRIGHT;
        }
        for (int y = 0; y < HEIGHT; y++) {
            buffer.getDataY().put(y * buffer.getStrideY(), row);
        }
        fill(buffer.getDataU());
        fill(buffer.getDataV());
    }

    private static void fill(ByteBuffer plane) {
        for (int i = 0; i < plane.capacity(); i++) {
            plane.put(i, GREY);
        }
    }
}
