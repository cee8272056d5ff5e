package org.beside.bench;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Reads a picture of the chart line by line, as far as it goes without an error, with Tesseract. */
final class PrintReader {

    /** What is said when not even the largest line could be read. */
    static final int NOTHING = 2 * PrintChart.lines().getFirst().size();

    /** Whoever reads small print enlarges it, too; what Tesseract stumbles over in one size it is shown in another. */
    private static final double[] READING_SIZES = {40, 30};

    private final Path crop;

    PrintReader(Path folder) {
        this.crop = folder.resolve("line.png");
    }

    /** @return the smallest size up to which every line was read without an error */
    int smallestIn(BufferedImage picture) throws Exception {
        int smallest = NOTHING;
        for (var line : PrintChart.lines()) {
            if (!isRead(picture, line)) {
                return smallest;
            }
            smallest = line.size();
        }
        return smallest;
    }

    private boolean isRead(BufferedImage picture, PrintChart.Line line) throws Exception {
        for (var size : READING_SIZES) {
            if (read(enlarged(picture, line, size)).equals(line.words())) {
                return true;
            }
        }
        return false;
    }

    private String read(BufferedImage enlarged) throws Exception {
        ImageIO.write(enlarged, "png", crop.toFile());
        var tesseract = new ProcessBuilder("tesseract", crop.toString(), "-", "--psm", "7", "-l", "eng",
                "-c", "load_system_dawg=0", "-c", "load_freq_dawg=0").redirectError(ProcessBuilder.Redirect.DISCARD);
        tesseract.environment().put("OMP_THREAD_LIMIT", "1");
        var process = tesseract.start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return text.strip();
    }

    private static BufferedImage enlarged(BufferedImage picture, PrintChart.Line line, double size) {
        var place = line.within(picture.getHeight()).createIntersection(picture.getRaster().getBounds()).getBounds();
        var scale = size / (line.size() * picture.getHeight() / (double) PrintChart.HEIGHT);
        var large = new BufferedImage((int) Math.ceil(place.width * scale), (int) Math.ceil(place.height * scale),
                BufferedImage.TYPE_INT_RGB);
        var graphics = large.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(picture.getSubimage(place.x, place.y, place.width, place.height),
                0, 0, large.getWidth(), large.getHeight(), null);
        graphics.dispose();
        return large;
    }

    static boolean isThere() {
        try {
            return new ProcessBuilder("tesseract", "--version").redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static BufferedImage pictureFrom(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    static void keep(BufferedImage picture, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        ImageIO.write(picture, "png", file.toFile());
    }
}
