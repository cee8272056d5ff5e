package org.beside.stories.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class FrameReaderTests {

    private final NumberedCamera camera = new NumberedCamera("PHONE", NumberedCamera.VGA);

    @Test
    void readsEveryNumberThatTheCameraShows() {
        var read = IntStream.range(0, NumberedCamera.FRAMES).mapToObj(camera::frame).map(FrameReader::read).toList();
        assertThat(read).isEqualTo(IntStream.range(0, NumberedCamera.FRAMES)
                .mapToObj(number -> new Sight.Frame("PHONE", number)).toList());
    }

    @Test
    void readsAPictureThatACallHasShrunkToAQuarter() {
        var small = new BufferedImage(160, 120, BufferedImage.TYPE_INT_RGB);
        small.createGraphics().drawImage(camera.frame(42), 0, 0, 160, 120, null);
        assertThat(FrameReader.read(small)).isEqualTo(new Sight.Frame("PHONE", 42));
    }

    @Test
    void tellsBlackFromUnreadable() {
        assertThat(FrameReader.read(filled(new Color(16, 16, 16)))).isInstanceOf(Sight.Black.class);
        assertThat(FrameReader.read(filled(Color.GRAY))).isInstanceOf(Sight.Unreadable.class);
    }

    @Test
    void knowsWhichFrameFollowsWhichAcrossTheCamerasLoop() {
        assertThat(frame(2).follows(frame(118))).isTrue();
        assertThat(frame(118).follows(frame(2))).isFalse();
        assertThat(frame(7).follows(frame(7))).isFalse();
        assertThat(new Sight.Frame("LAPTOP", 8).follows(frame(7))).isFalse();
    }

    @Test
    void saysInWordsWhatWasSeen() {
        assertThat(new SightReport(List.of(frame(17), frame(17)))).hasToString("it was frozen at PHONE:17 in all 2 looks");
        assertThat(new SightReport(List.of(new Sight.Black()))).hasToString("it was black in all 1 looks");
        assertThat(new SightReport(List.of(new Sight.Nothing(), frame(3), new Sight.Nothing())))
                .hasToString("3 looks saw, in this order: no picture (×2), PHONE:3 (×1)");
    }

    @Test
    void refusesNamesAndSizesThatWouldNotBeReadOrWouldBeCropped() {
        assertThatThrownBy(() -> new NumberedCamera("phone", NumberedCamera.VGA)).hasMessageContaining("letters");
        assertThatThrownBy(() -> new NumberedCamera("PHONE", new Dimension(650, 480))).hasMessageContaining("16");
    }

    private static Sight.Frame frame(int number) {
        return new Sight.Frame("PHONE", number);
    }

    private static BufferedImage filled(Color colour) {
        var image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, 320, 240);
        return image;
    }
}
