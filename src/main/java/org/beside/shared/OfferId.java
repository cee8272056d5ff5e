package org.beside.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies one ring of one volunteer for one request. */
public record OfferId(@JsonValue UUID value) {

    /**
     * Reads an id as it stands in an address or a message.
     *
     * @throws IllegalArgumentException when the text is not a UUID
     */
    public static OfferId parse(String text) {
        return new OfferId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
