package org.beside.stories.support;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a browser's camera shows and its microphone hears. Chromium takes these files at its start and never again,
 * which is why {@link Browsers} starts one browser for each value of this record.
 *
 * @param camera what its one camera shows; empty for three of the browser's own making, as {@link ClockCamera} knows them
 */
public record FakeMedia(Optional<Path> camera, Path microphone) {

    private static final Path FOLDER = Path.of("target", "fake-media");

    /** A running browser has the file mapped into its memory: it must not be written a second time. */
    private static final Map<String, FakeMedia> MADE = new ConcurrentHashMap<>();

    /**
     * A camera whose frames carry this name and a microphone that plays this tone, so that a story can tell whose
     * picture and whose sound has arrived, its own or the other side's.
     *
     * @param name one to six letters A–Z, as for {@link NumberedCamera}
     * @param hertz as for {@link ToneMicrophone}
     */
    public static FakeMedia of(String name, int hertz) {
        return of(new NumberedCamera(name, NumberedCamera.VGA), hertz);
    }

    /** As above, with a camera of another size. */
    public static FakeMedia of(NumberedCamera camera, int hertz) {
        var size = camera.size();
        return MADE.computeIfAbsent("%s-%dx%d-%d".formatted(camera.name(), size.width, size.height, hertz), file -> new FakeMedia(
                Optional.of(camera.writeTo(FOLDER.resolve(file + ".mjpeg"))),
                new ToneMicrophone(hertz).writeTo(FOLDER.resolve(file + ".wav"))));
    }

    /** A camera whose lens is covered, and a microphone as above. */
    public static FakeMedia covered(int hertz) {
        return MADE.computeIfAbsent("covered-" + hertz, file -> new FakeMedia(
                Optional.of(new CoveredCamera(NumberedCamera.VGA).writeTo(FOLDER.resolve(file + ".mjpeg"))),
                new ToneMicrophone(hertz).writeTo(FOLDER.resolve(file + ".wav"))));
    }

    /** Several cameras that can be told apart and can zoom, and a microphone as above. A file makes one camera only. */
    public static FakeMedia ofSeveralCameras(int hertz) {
        return MADE.computeIfAbsent("several-" + hertz, file -> new FakeMedia(
                Optional.empty(), new ToneMicrophone(hertz).writeTo(FOLDER.resolve(file + ".wav"))));
    }
}
