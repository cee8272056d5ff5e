package org.beside.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
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

    /** The call that begins when this offer is answered; until then it is the one that rings. */
    public static CallId of(OfferId offer) {
        return new CallId(offer.value());
    }

    /** The id that this text is, if it is one. */
    public static Optional<CallId> find(String text) {
        try {
            return Optional.of(parse(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
