package org.beside.stories.support;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import javax.imageio.ImageIO;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;

/**
 * A camera whose every frame says which camera it is and which frame, as a QR code: a story that reads the numbers off
 * the other side's video knows that live pictures arrived, not merely that a video element exists. A bar that wanders
 * along the bottom shows the same to human eyes and gives the encoder some motion.
 *
 * <p>The file is motion JPEG, one JPEG after the other: Chromium plays it at 30 frames/s in a loop, and it is some
 * twentieth of the size of the raw .y4m that Chromium also takes.
 *
 * @param name one to six letters A–Z: with the number it then fits the smallest QR code, whose modules are the biggest
 * @param size in pixels, multiples of 16 (a JPEG block with halved colour), which also keeps Chromium from cropping
 */
public record NumberedCamera(String name, Dimension size) {

    public static final Dimension VGA = new Dimension(640, 480);
    public static final Dimension HD = new Dimension(1280, 720);

    /** Four seconds at 30 frames/s: long enough that a reader who skips frames still sees which way they go. */
    public static final int FRAMES = 120;

    public NumberedCamera {
        if (!name.matches("[A-Z]{1,6}")) {
            throw new IllegalArgumentException("A camera's name is one to six letters A–Z, not " + name);
        }
        if (size.width % 16 != 0 || size.height % 16 != 0) {
            throw new IllegalArgumentException("A camera's size must be made of multiples of 16");
        }
    }

    public Path writeTo(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                for (int number = 0; number < FRAMES; number++) {
                    writeJpeg(frame(number), out);
                }
            }
            return file.toAbsolutePath();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One frame as the camera shows it, for those who need a picture without a camera. */
    public BufferedImage frame(int number) {
        var image = new BufferedImage(size.width, size.height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, size.width, size.height);

        int bar = size.height / 10;
        int side = size.height - bar;
        graphics.drawImage(qrCode(name + ":" + number, side), (size.width - side) / 2, 0, null);
        graphics.setColor(Color.BLUE);
        graphics.fillRect((size.width - bar) * number / (FRAMES - 1), side, bar, bar);
        graphics.dispose();
        return image;
    }

    private static BufferedImage qrCode(String text, int side) {
        try {
            return MatrixToImageWriter.toBufferedImage(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, side, side,
                    Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.H,
                            EncodeHintType.CHARACTER_SET, US_ASCII.name())));
        } catch (WriterException failure) {
            throw new IllegalArgumentException("No QR code can hold " + text, failure);
        }
    }

    static void writeJpeg(BufferedImage frame, OutputStream out) throws IOException {
        if (!ImageIO.write(frame, "jpeg", out)) {
            throw new IOException("This Java has no JPEG writer");
        }
    }
}
