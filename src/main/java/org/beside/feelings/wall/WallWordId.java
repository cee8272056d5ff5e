package org.beside.feelings.wall;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies words that were given for the wall. */
public record WallWordId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
