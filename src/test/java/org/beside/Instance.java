package org.beside;

import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The product, started as {@code main} starts it, with the clock and the people of the rooms' tests. */
public final class Instance {

    private Instance() {
    }

    /** Starts one more, with settings such as {@code --beside.data=target/rooms}. */
    public static ConfigurableApplicationContext start(String... settings) {
        return new SpringApplicationBuilder(Beside.class, RoomTestConfiguration.class, Visitors.class).run(
                Stream.concat(Stream.of("--server.port=0"), Stream.of(settings))
                        .toArray(String[]::new));
    }
}
