package org.beside.feelings;

/** The five worded answers to "How do you feel right now?". */
public enum Feeling {

    VERY_BAD, BAD, NEITHER, GOOD, VERY_GOOD;

    public boolean isBad() {
        return this == VERY_BAD || this == BAD;
    }

    public boolean isGood() {
        return this == GOOD || this == VERY_GOOD;
    }
}
