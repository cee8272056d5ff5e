package org.beside.shell.start;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * What the person who opens the house asked for.
 *
 * @param port     text of {@code --server.port} or {@code PORT}, in this order, as it was typed
 * @param database text of {@code DATABASE_URL}; it may hold a password and must not be repeated in a message
 * @param lan      whether devices on the local network are to be served
 * @param data     the data folder, absolute
 */
record Wishes(Optional<String> port, Optional<String> database, boolean lan, Path data) {

    static Wishes from(Environment environment) {
        return new Wishes(
                first(environment, "server.port").or(() -> first(environment, "PORT")),
                first(environment, "DATABASE_URL"),
                first(environment, "beside.lan").filter(lan -> !lan.equalsIgnoreCase("false")).isPresent(),
                Path.of(first(environment, "beside.data").orElse("data")).toAbsolutePath().normalize());
    }

    private static Optional<String> first(Environment environment, String name) {
        return Optional.ofNullable(environment.getProperty(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
