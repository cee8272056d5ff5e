package org.beside.shell.start;

import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.beside.shared.WelcomeLine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever opened the house, in the terminal, where it is; and, at the end, that it is closed. */
@Component
class Welcome {

    private final Environment environment;
    private final List<WelcomeLine> rooms;

    Welcome(Environment environment, ObjectProvider<WelcomeLine> rooms) {
        this.environment = environment;
        this.rooms = rooms.orderedStream().toList();
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        port().map(this::lines).ifPresent(lines -> lines.forEach(terminal()::println));
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        port().ifPresent(_ -> terminal().println("Beside is closing."));
    }

    List<String> lines(int port) {
        var address = lanAddress();
        var url = URI.create(address.map(ip -> "https://" + ip).orElse("http://localhost") + ":" + port);
        var lines = new ArrayList<>(List.of("Beside is open at " + url, "Press Ctrl-C to close it."));
        if (address.isPresent()) {
            lines.add("Phones in the same network: open this address or scan the code, and accept the certificate "
                    + "that this machine signed for itself.");
            lines.addAll(qrCode(url));
        }
        rooms.forEach(room -> lines.addAll(room.lines(url)));
        return lines;
    }

    private Optional<Integer> port() {
        return Optional.ofNullable(environment.getProperty("local.server.port", Integer.class));
    }

    private Optional<String> lanAddress() {
        return Optional.ofNullable(environment.getProperty(LocalNetwork.ADDRESS));
    }

    /** A file or a pipe has no use for a picture. */
    private static List<String> qrCode(URI url) {
        var console = System.console();
        return console != null && console.isTerminal() ? QrCode.lines(url.toString()) : List.of();
    }

    private static PrintStream terminal() {
        return System.out;
    }
}
