package org.beside.shared;

import java.net.URI;
import java.util.List;

/** What a room adds to the lines that the terminal shows once the house is open; the beans' order decides. */
@FunctionalInterface
public interface WelcomeLine {

    /**
     * The lines to print, none if there is nothing to say.
     *
     * @param baseUrl where this house is reached, without a path, such as {@code http://localhost:8080}
     */
    List<String> lines(URI baseUrl);
}
