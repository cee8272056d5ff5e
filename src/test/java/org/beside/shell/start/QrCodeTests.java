package org.beside.shell.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class QrCodeTests {

    private static final int PIXELS = 8;

    @Test
    void readsBackAsTheSameAddress() throws Exception {
        var lines = QrCode.lines("https://192.168.1.20:8443").stream().map(QrCodeTests::withoutColours).toList();
        var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture(lines))));
        assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo("https://192.168.1.20:8443");
    }

    private static String withoutColours(String line) {
        return line.replaceAll("\u001b\\[[0-9;]*m", "");
    }

    private static BufferedImage picture(List<String> lines) {
        var size = lines.getFirst().length() * PIXELS;
        var image = new BufferedImage(size, lines.size() * 2 * PIXELS, BufferedImage.TYPE_BYTE_GRAY);
        var pen = image.createGraphics();
        for (var y = 0; y < lines.size(); y++) {
            for (var x = 0; x < lines.get(y).length(); x++) {
                var block = lines.get(y).charAt(x);
                pen.setColor("█▀".indexOf(block) >= 0 ? Color.BLACK : Color.WHITE);
                pen.fillRect(x * PIXELS, 2 * y * PIXELS, PIXELS, PIXELS);
                pen.setColor("█▄".indexOf(block) >= 0 ? Color.BLACK : Color.WHITE);
                pen.fillRect(x * PIXELS, (2 * y + 1) * PIXELS, PIXELS, PIXELS);
            }
        }
        return image;
    }
}
