package org.beside.stories.support;

import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.regex.Pattern;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

/** Reads what a {@link NumberedCamera} wrote, off a picture that went through a call. */
final class FrameReader {

    private static final Pattern LABEL = Pattern.compile("([A-Z]{1,6}):(\\d{1,3})");

    /** Of 255. Video black is 16 in studio range, and a lossy codec adds a little noise on top. */
    private static final int DARKEST_LIGHT = 32;

    private FrameReader() {
    }

    static Sight read(BufferedImage picture) {
        if (isBlack(picture)) {
            return new Sight.Black();
        }
        try {
            var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture)));
            var label = LABEL.matcher(new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)).getText());
            return label.matches()
                    ? new Sight.Frame(label.group(1), Integer.parseInt(label.group(2)))
                    : new Sight.Unreadable();
        } catch (ReaderException failure) {
            return new Sight.Unreadable();
        }
    }

    /** Looks at every eighth point each way: black means everywhere, and a thing that matters is bigger than that. */
    private static boolean isBlack(BufferedImage picture) {
        for (int y = 0; y < picture.getHeight(); y += 8) {
            for (int x = 0; x < picture.getWidth(); x += 8) {
                int rgb = picture.getRGB(x, y);
                if (Math.max(rgb >> 16 & 0xff, Math.max(rgb >> 8 & 0xff, rgb & 0xff)) >= DARKEST_LIGHT) {
                    return false;
                }
            }
        }
        return true;
    }
}
