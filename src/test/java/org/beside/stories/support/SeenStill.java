package org.beside.stories.support;

import com.microsoft.playwright.Locator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** A picture in a page, with all of its pixels, and how far it is from another. */
public final class SeenStill {

    private SeenStill() {
    }

    /** What came, in its own size, and not as large as the page shows it. Its bytes no script of the page may fetch. */
    public static BufferedImage of(Locator image) {
        var base64 = (String) image.evaluate("""
                async image => {
                  await image.decode();
                  const canvas = document.createElement('canvas');
                  canvas.width = image.naturalWidth;
                  canvas.height = image.naturalHeight;
                  canvas.getContext('2d').drawImage(image, 0, 0);
                  return canvas.toDataURL('image/png').split(',')[1];
                }""");
        try {
            return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static Sight read(BufferedImage picture) {
        return FrameReader.read(picture);
    }

    /** How much the two differ in brightness, on average over all pixels, of 255. */
    public static double difference(BufferedImage one, BufferedImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            throw new AssertionError("One picture is %d × %d pixels, the other %d × %d".formatted(
                    one.getWidth(), one.getHeight(), other.getWidth(), other.getHeight()));
        }
        var sum = 0L;
        for (var y = 0; y < one.getHeight(); y++) {
            for (var x = 0; x < one.getWidth(); x++) {
                sum += Math.abs(brightness(one.getRGB(x, y)) - brightness(other.getRGB(x, y)));
            }
        }
        return (double) sum / one.getWidth() / one.getHeight();
    }

    private static int brightness(int rgb) {
        return ((rgb >> 16 & 0xff) * 299 + (rgb >> 8 & 0xff) * 587 + (rgb & 0xff) * 114) / 1000;
    }
}
