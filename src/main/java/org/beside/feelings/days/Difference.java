package org.beside.feelings.days;

import java.util.List;
import java.util.OptionalInt;

/**
 * The straight line from a volunteer's time to people's days. A number is there only from five people on: fewer would tell
 * who it was.
 *
 * @param beside  with how many different people they have been in a call
 * @param thanked how many different people have thanked them
 * @param words   what was said with a thank-you, the newest first
 */
public record Difference(OptionalInt beside, OptionalInt thanked, List<String> words) {

    static final int ENOUGH = 5;

    @Override
    public String toString() {
        return "(a volunteer’s days)";
    }
}
