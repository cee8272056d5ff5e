package org.beside.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies one request for help, and with it the journey that starts at the press. */
public record RequestId(@JsonValue UUID value) {

    /**
     * Reads an id as it stands in an address or a message.
     *
     * @throws IllegalArgumentException when the text is not a UUID
     */
    public static RequestId parse(String text) {
        return new RequestId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
