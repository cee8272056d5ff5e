package org.beside.stories.support;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import javax.imageio.ImageIO;

import com.microsoft.playwright.Locator;

/**
 * Looks at a video element as a volunteer would: at the pixels that are painted, not at the state of a connection.
 * Statistics can count frames that are black, and a frozen picture leaves a call "connected".
 */
public final class SeenFrames {

    /** Enough for a QR code, and a third of the work of full HD. */
    private static final int READING_WIDTH = 640;

    private SeenFrames() {
    }

    /** What the video shows now. Waits a moment for the next painted frame, so that looks in a row see new ones. */
    public static Sight now(Locator video) {
        return grab(video, READING_WIDTH).map(FrameReader::read).orElseGet(Sight.Nothing::new);
    }

    /** The picture at its full size, for those who read more in it than a number; empty before the first frame. */
    public static Optional<BufferedImage> picture(Locator video) {
        return grab(video, Integer.MAX_VALUE);
    }

    public static boolean isBlack(Locator video) {
        return now(video) instanceof Sight.Black;
    }

    /**
     * Waits until this many different frames of the camera were seen in their order, one look after the other.
     *
     * @param camera the name in the frames: a volunteer who sees their own camera sees nothing of the requester's
     * @throws AssertionError that says what was seen instead
     */
    public static List<Sight.Frame> awaitAdvancing(Locator video, String camera, int atLeast, Duration timeout) {
        var seen = new ArrayList<Sight>();
        var advancing = new ArrayList<Sight.Frame>();
        for (var until = Deadline.in(timeout); advancing.size() < atLeast;) {
            if (until.hasPassed()) {
                throw new AssertionError("Frames of camera %s should advance on this video, but %s.".formatted(camera,
                        new SightReport(seen)));
            }
            var sight = now(video);
            seen.add(sight);
            if (sight instanceof Sight.Frame frame && frame.camera().equals(camera)) {
                append(frame, advancing);
            }
        }
        return advancing;
    }

    /** Waits until a look at the video is as wanted, such as {@code Sight.Black.class::isInstance} for a drawn curtain. */
    public static Sight await(Locator video, Predicate<Sight> wanted, Duration timeout) {
        var seen = new ArrayList<Sight>();
        for (var until = Deadline.in(timeout); !until.hasPassed();) {
            var sight = now(video);
            if (wanted.test(sight)) {
                return sight;
            }
            seen.add(sight);
        }
        throw new AssertionError("This video never showed what was awaited: " + new SightReport(seen) + ".");
    }

    /** A frame seen twice changes nothing; one that goes backwards starts the count again. */
    private static void append(Sight.Frame frame, List<Sight.Frame> advancing) {
        if (!advancing.isEmpty() && !frame.equals(advancing.getLast()) && !frame.follows(advancing.getLast())) {
            advancing.clear();
        }
        if (advancing.isEmpty() || !frame.equals(advancing.getLast())) {
            advancing.add(frame);
        }
    }

    private static Optional<BufferedImage> grab(Locator video, int widest) {
        var base64 = (String) video.evaluate(PageScript.named("grab-frame"), Map.of("widest", widest));
        if (base64.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(base64))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
