package org.beside.practice;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Whether webrtc-java's native library loads on this machine; asked of a child, so that nothing is loaded here. */
public final class NativePeers {

    private static Optional<Boolean> possible = Optional.empty();

    private NativePeers() {
    }

    public static synchronized void assumePossible() {
        if (possible.isEmpty()) {
            possible = Optional.of(ask());
        }
        assumeTrue(possible.get(), "webrtc-java's native library does not load on this machine "
                + "(Debian: apt-get install libpulse0 libudev1 libx11-6 libxfixes3 libxrandr2 libxcomposite1 libdbus-1-3)");
    }

    private static boolean ask() {
        var ready = new CompletableFuture<Boolean>();
        try {
            var child = PeerChild.start((speaker, heard) -> ready.complete(heard instanceof PeerLine.Ready),
                    gone -> ready.complete(false));
            try {
                return ready.get(30, TimeUnit.SECONDS);
            } finally {
                child.end();
            }
        } catch (Exception impossible) {
            return false;
        }
    }
}
