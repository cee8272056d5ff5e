package org.beside.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * A phone's network on this machine: a network namespace with one way out, whose rate can be limited both ways.
 *
 * <p>The limit is a token bucket of the kernel ({@code tc tbf}), which everything that the phone's browser sends and
 * receives goes through, so that WebRTC feels it as it would feel a slow line.
 */
final class LimitedLink implements AutoCloseable {

    private static final String SPACE = "beside-phone";
    private static final String HERE = "beside-line";
    private static final String THERE = "beside-radio";
    private static final String OUR_ADDRESS = "10.77.5.1";
    private static final String PHONES_ADDRESS = "10.77.5.2";

    /** What a home router or a phone mast keeps waiting before it drops. */
    private static final String QUEUE = "300ms";

    /** This machine does not let the bench have such a link; says so to whoever runs it. */
    static final class NotAllowed extends Exception {

        private NotAllowed(String why) {
            super("This bench needs network namespaces and tc (Debian: iproute2) and the right to use them:"
                    + " run it as root on Linux. " + why);
        }
    }

    private LimitedLink() {
    }

    /** @throws NotAllowed with a sentence for whoever runs the bench, where this machine does not allow it */
    static LimitedLink open() throws Exception {
        remove();
        var link = new LimitedLink();
        try {
            run("ip", "netns", "add", SPACE);
            run("ip", "link", "add", HERE, "type", "veth", "peer", "name", THERE, "netns", SPACE);
            run("ip", "addr", "add", OUR_ADDRESS + "/30", "dev", HERE);
            run("ip", "link", "set", HERE, "up");
            inside("ip", "addr", "add", PHONES_ADDRESS + "/30", "dev", THERE);
            inside("ip", "link", "set", "lo", "up");
            inside("ip", "link", "set", THERE, "up");
            inside("ip", "route", "add", "default", "via", OUR_ADDRESS);
            link.limit(1_000);
            link.lift();
            return link;
        } catch (IOException | IllegalStateException refused) {
            link.close();
            throw new NotAllowed(refused.getMessage());
        }
    }

    /** Both ways, from now on. */
    void limit(int kilobitsPerSecond) throws Exception {
        List<String> bucket = List.of("root", "tbf", "rate", kilobitsPerSecond + "kbit", "burst", "5kb",
                "latency", QUEUE);
        run(words(List.of("tc", "qdisc", "replace", "dev", HERE), bucket));
        inside(words(List.of("tc", "qdisc", "replace", "dev", THERE), bucket));
    }

    /** Open again; nothing happens to a link that is open. */
    void lift() throws Exception {
        run("tc", "qdisc", "replace", "dev", HERE, "root", "pfifo_fast");
        inside("tc", "qdisc", "replace", "dev", THERE, "root", "pfifo_fast");
    }

    /** How the phone calls what this machine calls {@code localhost}. */
    URI seenFromPhone(URI local) {
        return URI.create("http://" + OUR_ADDRESS + ":" + local.getPort());
    }

    /** A program that runs this one within the phone's network. */
    Path within(Path program, Path folder) throws IOException {
        var wrapper = folder.resolve("on-the-phone");
        Files.writeString(wrapper, "#!/bin/sh\nexec ip netns exec %s %s \"$@\"\n".formatted(SPACE, program));
        Files.setPosixFilePermissions(wrapper, PosixFilePermissions.fromString("rwxr-xr-x"));
        return wrapper.toAbsolutePath();
    }

    @Override
    public void close() throws Exception {
        remove();
    }

    /** Also what a bench that was killed has left behind. */
    private static void remove() throws Exception {
        attempt("ip", "link", "del", HERE);
        attempt("ip", "netns", "del", SPACE);
    }

    private static String[] words(List<String> first, List<String> then) {
        var all = new ArrayList<>(first);
        all.addAll(then);
        return all.toArray(String[]::new);
    }

    private static void inside(String... command) throws Exception {
        run(words(List.of("ip", "netns", "exec", SPACE), List.of(command)));
    }

    private static void run(String... command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + ": " + said);
        }
    }

    private static void attempt(String... command) throws InterruptedException {
        try {
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start().waitFor();
        } catch (IOException nothingToRemove) {
            // Without the program there is nothing of ours either.
        }
    }
}
