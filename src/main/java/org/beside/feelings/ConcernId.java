package org.beside.feelings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies one concern. */
public record ConcernId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
