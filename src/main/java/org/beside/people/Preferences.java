package org.beside.people;

import java.util.Optional;

/**
 * How someone likes to be helped and asked, as they said it.
 *
 * @param detail    how much they like to be told
 * @param nameTold  whether a helper is told their name while it rings
 * @param sounds    whether their pages may sound
 * @param vibration whether their phone may shake
 * @param asked     how often they like to be asked how they feel
 * @param note      anything that a helper should know
 */
public record Preferences(
        Optional<Detail> detail, boolean nameTold, boolean sounds, boolean vibration, HowOften asked,
        Optional<HelperNote> note) {

    /** What holds for whoever has said nothing. */
    public static final Preferences UNSAID =
            new Preferences(Optional.empty(), false, true, true, HowOften.EVERY_CALL, Optional.empty());
}
