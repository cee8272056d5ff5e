package org.beside.feelings.insight;

import org.beside.feelings.Feeling;

/** How a volunteer's guess stands to what the requester said. */
public enum Guessed {

    TOO_DARK, RIGHT, TOO_BRIGHT;

    static Guessed of(String guess, String said) {
        var difference = Feeling.valueOf(guess).compareTo(Feeling.valueOf(said));
        return difference == 0 ? RIGHT : difference < 0 ? TOO_DARK : TOO_BRIGHT;
    }
}
