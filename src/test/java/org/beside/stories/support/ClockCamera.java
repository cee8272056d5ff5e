package org.beside.stories.support;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What those cameras show that Chromium makes by itself, on green with a square in each corner: the first one a running
 * clock over a turning wedge between green squares, the third one nothing between yellow squares. The second one is a
 * camera for depth, of which WebRTC sends nothing. They zoom from 100 to 400, and the clock grows with it.
 *
 * @param yellow whether there is a yellow square
 * @param digits how tall the clock's digits are, as a share of the picture; 0 where there is no clock
 */
public record ClockCamera(boolean yellow, double digits) {

    /** Of 255: the red in yellow, which there is none of in the squares of the first camera. */
    private static final int YELLOW = 80;
    /** Of 255: the clock over its ground, and what a codec leaves of the two. */
    private static final int LIT = 40;
    /** Of the height: what lies farther below the digits is the wedge. */
    private static final int GAP = 40;

    /**
     * As phones have it: on Android whoever may use a camera may zoom it, elsewhere Chromium has a permission for that.
     *
     * @param phone all of its pages to come. One more stays open with it, since the permission lasts as long as who gave it
     */
    public static void allowZoom(BrowserContext phone) {
        var devTools = phone.newCDPSession(phone.newPage());
        var camera = new JsonObject();
        camera.addProperty("name", "camera");
        camera.addProperty("panTiltZoom", true);
        var wish = new JsonObject();
        wish.add("permission", camera);
        wish.addProperty("setting", "granted");
        wish.add("browserContextId",
                devTools.send("Target.getTargetInfo").getAsJsonObject("targetInfo").get("browserContextId"));
        devTools.send("Browser.setPermission", wish);
    }

    /** Waits until the video shows such a picture. */
    public static ClockCamera await(Locator video, Predicate<ClockCamera> wanted, Duration timeout) {
        var seen = new ClockCamera(false, 0);
        for (var until = Deadline.in(timeout); !until.hasPassed();) {
            seen = SeenFrames.picture(video).map(ClockCamera::read).orElse(seen);
            if (wanted.test(seen)) {
                return seen;
            }
        }
        throw new AssertionError("This video never showed what was awaited; at last it showed " + seen);
    }

    static ClockCamera read(BufferedImage picture) {
        var ground = picture.getRGB(picture.getWidth() / 2, picture.getHeight() / 40);
        var lit = IntStream.range(0, picture.getHeight()).filter(y -> isLit(picture, y, ground)).toArray();
        var rows = 0;
        while (rows < lit.length && lit[rows] - lit[Math.max(0, rows - 1)] < picture.getHeight() / GAP) {
            rows++;
        }
        var digits = rows == 0 ? 0 : lit[rows - 1] + 1 - lit[0];
        return new ClockCamera(hasYellowCorner(picture), (double) digits / picture.getHeight());
    }

    /** Anywhere between the squares in the corners. */
    private static boolean isLit(BufferedImage picture, int y, int ground) {
        for (var x = picture.getWidth() / 10; x < picture.getWidth() * 9 / 10; x++) {
            if (green(picture.getRGB(x, y)) - green(ground) > LIT) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasYellowCorner(BufferedImage picture) {
        var x = picture.getWidth() / 40;
        var y = picture.getHeight() / 40;
        return IntStream.of(x, picture.getWidth() - x).anyMatch(across ->
                IntStream.of(y, picture.getHeight() - y).anyMatch(down -> red(picture.getRGB(across, down)) > YELLOW));
    }

    private static int red(int rgb) {
        return rgb >> 16 & 0xff;
    }

    private static int green(int rgb) {
        return rgb >> 8 & 0xff;
    }
}
