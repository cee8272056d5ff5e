package org.beside.stories.support;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the Chromium that is installed on this machine. Stories never download a browser: what the operating system
 * ships is patched with it, and a build without network still runs them.
 */
public final class Chromium {

    static final String SETTING = "BESIDE_CHROMIUM";

    private static final List<Path> USUAL_PLACES = List.of(
            Path.of("/usr/bin/chromium"),
            Path.of("/usr/bin/chromium-browser"),
            Path.of("/usr/bin/google-chrome"),
            Path.of("/usr/bin/google-chrome-stable"),
            Path.of("/snap/bin/chromium"),
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));

    private Chromium() {
    }

    public static Path executable() {
        return find(System.getenv(), USUAL_PLACES);
    }

    /** @throws IllegalStateException with a sentence that says what to install or to mend */
    static Path find(Map<String, String> environment, List<Path> places) {
        var chosen = Optional.ofNullable(environment.get(SETTING)).filter(path -> !path.isBlank()).map(Path::of);
        if (chosen.isPresent()) {
            return chosen.filter(Files::isExecutable).orElseThrow(() -> new IllegalStateException(
                    "%s is set to %s, but there is no program there that can be run.".formatted(SETTING, chosen.get())));
        }
        return places.stream().filter(Files::isExecutable).findFirst().orElseThrow(() -> new IllegalStateException(
                "Browser stories need Chromium. Install it (Debian: apt-get install chromium) or set %s to its path."
                        .formatted(SETTING)));
    }
}
