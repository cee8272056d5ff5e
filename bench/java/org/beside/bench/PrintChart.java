package org.beside.bench;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A sheet of made-up words in falling sizes, and what is written on it.
 *
 * <p>Sizes are those of the letters' em square, in pixels of a picture that is 720 high: a larger picture shows the same
 * sheet in more pixels.
 */
record PrintChart(Dimension size) {

    static final int HEIGHT = 720;

    private static final int[] SIZES = {80, 64, 52, 40, 32, 26, 22, 18, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6};
    private static final double LEADING = 1.3;
    private static final int MARGIN = 24;
    private static final int WORDS = 4;
    private static final int LETTERS = 5;
    /** Without those that many typefaces draw alike. */
    private static final String ALPHABET = "abcdehkmnoprstuxyz";

    /** @param top and {@code size} in pixels of a picture 720 high */
    record Line(int size, double top, String words) {

        /** Where it stands in a picture of that height, with a little room for a hand that is not quite still. */
        Rectangle2D within(double height) {
            var scale = height / HEIGHT;
            var room = 2 + size * 0.15;
            return new Rectangle2D.Double((MARGIN - 6) * scale, (top - room) * scale,
                    (WORDS * (LETTERS + 1) * size * 0.72 + 40) * scale, (size * 1.25 + 2 * room) * scale);
        }
    }

    static List<Line> lines() {
        var random = new Random(3);
        var lines = new ArrayList<Line>();
        double top = 8;
        for (int size : SIZES) {
            lines.add(new Line(size, top, words(random)));
            top += size * LEADING + 5;
        }
        return lines;
    }

    private static String words(Random random) {
        var words = new ArrayList<String>();
        for (int word = 0; word < WORDS; word++) {
            var letters = new StringBuilder();
            for (int letter = 0; letter < LETTERS; letter++) {
                letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            words.add(letters.toString());
        }
        return String.join(" ", words);
    }

    /** @param shift by which the sheet has moved, in pixels of a picture 720 high */
    BufferedImage draw(double shiftX, double shiftY) {
        var image = new BufferedImage(size.width, size.height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(226, 224, 218));
        graphics.fillRect(0, 0, size.width, size.height);
        var scale = size.getHeight() / HEIGHT;
        var place = AffineTransform.getScaleInstance(scale, scale);
        place.translate(shiftX, shiftY);
        graphics.setTransform(place);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setColor(new Color(38, 38, 42));
        lines().forEach(line -> write(graphics, line));
        graphics.dispose();
        return image;
    }

    private static void write(Graphics2D graphics, Line line) {
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, line.size()));
        graphics.drawString(line.words(), MARGIN, (float) (line.top() + line.size()));
    }
}
