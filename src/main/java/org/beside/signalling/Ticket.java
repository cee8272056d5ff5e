package org.beside.signalling;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonCreator.Mode;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Lets one socket into one call, once. Whoever holds it is taken for the person it was made for. */
record Ticket(@JsonValue String secret) {

    private static final int LONGEST = 128;
    private static final Pattern SYNTAX = Pattern.compile("[A-Za-z0-9_-]+");

    @JsonCreator(mode = Mode.DELEGATING)
    Ticket {
        Shape.text(secret, LONGEST);
        if (!SYNTAX.matcher(secret).matches()) {
            throw new IllegalArgumentException("Not a ticket");
        }
    }

    @Override
    public String toString() {
        return "Ticket";
    }
}
