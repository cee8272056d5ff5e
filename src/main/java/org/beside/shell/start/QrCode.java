package org.beside.shell.start;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A QR code in characters. One character holds two modules, one above the other; black and white are set explicitly, so
 * that dark and light terminals show the same picture.
 */
class QrCode {

    private static final String BLACK_ON_WHITE = "\u001b[38;5;16;48;5;231m";
    private static final String RESET = "\u001b[0m";

    private QrCode() {}

    static List<String> lines(String text) {
        var modules = encode(text);
        return IntStream.iterate(0, y -> y < modules.getHeight(), y -> y + 2)
                .mapToObj(y -> BLACK_ON_WHITE + line(modules, y) + RESET)
                .toList();
    }

    private static String line(BitMatrix modules, int y) {
        return IntStream.range(0, modules.getWidth())
                .mapToObj(x -> block(modules.get(x, y), y + 1 < modules.getHeight() && modules.get(x, y + 1)))
                .collect(Collectors.joining());
    }

    private static String block(boolean upper, boolean lower) {
        if (upper) {
            return lower ? "█" : "▀";
        }
        return lower ? "▄" : " ";
    }

    /** With size 0 each module is one pixel, and the quiet zone of four modules is included. */
    private static BitMatrix encode(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("Too long for a QR code", tooLong);
        }
    }
}
