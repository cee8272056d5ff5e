package org.beside.shell.start;

import java.util.Map;

/** The port to serve on: as asked for, otherwise 8080, or 8443 on the local network. */
class PortNumber {

    private static final int HIGHEST = 65_535;

    private PortNumber() {}

    static Map<String, Object> settings(Wishes wishes) {
        var fallback = wishes.lan() ? 8443 : 8080;
        return Map.of("server.port", wishes.port().map(PortNumber::parse).orElse(fallback));
    }

    /** Zero means any free port and is what tests ask for. */
    private static int parse(String text) {
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= HIGHEST) {
            return Integer.parseInt(text);
        }
        throw new SetupFault("The port \"%s\" is not a number from 1 to %d: set --port or PORT to one."
                .formatted(text, HIGHEST));
    }
}
