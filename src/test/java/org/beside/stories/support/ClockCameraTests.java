package org.beside.stories.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockCameraTests {

    private static final Color LIT = new Color(74, 255, 20);
    private static final Rectangle DIGITS = new Rectangle(90, 34, 260, 26);
    private static final Rectangle WEDGE = new Rectangle(320, 120, 120, 120);
    private static final Rectangle CORNER = new Rectangle(0, 0, 40, 40);

    @Test
    void knowsTheThirdCameraByTheYellowOfItsCorners() {
        assertThat(ClockCamera.read(picture(new Color(200, 200, 20), CORNER)).yellow()).isTrue();
        assertThat(ClockCamera.read(picture(new Color(0, 255, 0), CORNER)).yellow()).isFalse();
    }

    @Test
    void measuresTheDigitsAndNeitherTheWedgeNorTheCorners() {
        assertThat(ClockCamera.read(picture(LIT, CORNER, DIGITS, WEDGE)).digits()).isEqualTo(26 / 480.0);
    }

    @Test
    void seesNoClockInABlackPicture() {
        var black = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        assertThat(ClockCamera.read(black)).isEqualTo(new ClockCamera(false, 0));
    }

    private static BufferedImage picture(Color colour, Rectangle... lit) {
        var picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(new Color(0, 135, 0));
        graphics.fillRect(0, 0, 640, 480);
        graphics.setColor(colour);
        List.of(lit).forEach(graphics::fill);
        graphics.dispose();
        return picture;
    }
}
