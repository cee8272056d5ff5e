package org.beside.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a live call. */
public record CallId(@JsonValue UUID value) {

    /**
     * Reads an id as it stands in an address or a message.
     *
     * @throws IllegalArgumentException when the text is not a UUID
     */
    public static CallId parse(String text) {
        return new CallId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
