package org.beside.bench;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A camera file that shows the chart, as a browser takes it for a real camera (YUV4MPEG2, 30 pictures a second). */
final class ChartCamera {

    /** Two seconds, which the browser plays over and over. */
    private static final int FRAMES = 60;

    /** How far a hand strays to each side, in pixels of a picture 720 high, and the noise of a sensor. */
    private static final double TREMOR = 2.5;
    private static final double NOISE = 1.5;

    private ChartCamera() {
    }

    /** @param held by a hand and with a sensor's noise; otherwise it lies still and is drawn, as a screen shared would be */
    static Path write(PrintChart chart, boolean held, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var random = new Random(1);
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write("YUV4MPEG2 W%d H%d F30:1 Ip A1:1 C420jpeg\n".formatted(chart.size().width, chart.size().height)
                    .getBytes(StandardCharsets.US_ASCII));
            for (int frame = 0; frame < (held ? FRAMES : 2); frame++) {
                var turn = 2 * Math.PI * frame / FRAMES;
                out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
                writeFrame(held ? chart.draw(TREMOR * Math.sin(turn), TREMOR * Math.cos(2 * turn) / 2)
                        : chart.draw(0, 0), held ? random : null, out);
            }
        }
        return file.toAbsolutePath();
    }

    /** The sheet is grey in grey, so that one value of colour serves for all. */
    private static void writeFrame(BufferedImage image, @Nullable Random noise,
            OutputStream out) throws IOException {
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var luma = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            var bright = pixels[i] >> 8 & 255;
            luma[i] = (byte) Math.clamp(noise == null ? bright : bright + Math.round(NOISE * noise.nextGaussian()), 0, 255);
        }
        out.write(luma);
        var colour = new byte[pixels.length / 2];
        Arrays.fill(colour, (byte) 128);
        out.write(colour);
    }
}
