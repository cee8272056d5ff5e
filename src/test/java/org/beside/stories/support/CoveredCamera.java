package org.beside.stories.support;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * A camera with a finger on its lens: black, but for the noise that a sensor makes of nothing.
 *
 * @param size in pixels, as for {@link NumberedCamera}
 */
record CoveredCamera(Dimension size) {

    private static final int FRAMES = 30;
    private static final int BRIGHTEST = 10;

    Path writeTo(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var random = new Random(1);
            try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                for (int number = 0; number < FRAMES; number++) {
                    NumberedCamera.writeJpeg(frame(random), out);
                }
            }
            return file.toAbsolutePath();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private BufferedImage frame(Random random) {
        var image = new BufferedImage(size.width, size.height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < size.height; y++) {
            for (int x = 0; x < size.width; x++) {
                image.setRGB(x, y, random.nextInt(BRIGHTEST) * 0x010101);
            }
        }
        return image;
    }
}
