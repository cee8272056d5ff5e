package org.beside.matching.policy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.beside.people.HelpStyle;
import org.beside.people.QuietHours;
import org.beside.shared.PersonId;
import org.beside.shared.SpokenLanguage;

/**
 * A volunteer on call, as the policy sees them. A hundred thousand of these are looked at for one wave, so what has not
 * happened is {@link #NEVER} instead of an Optional in each.
 *
 * @param trained       whether they have been told what comes before the first call
 * @param onCallSince   when they last went on call by their own hand
 * @param free          neither being rung, nor in a call, nor wrapping up
 * @param present       whether their page answers
 * @param snoozedUntil  until when they wish to be left alone, or {@link #NEVER}
 * @param lastConnected when they last had a connected call, or {@link #NEVER}
 * @param likelihood    their chance to answer soon, from 0 to 1
 */
public record Candidate(
        PersonId id, List<SpokenLanguage> languages, boolean inGoodStanding, boolean trained, boolean verified,
        ZoneId zone, QuietHours quietHours, Optional<HelpStyle> style, Instant onCallSince, boolean free,
        boolean present, Instant snoozedUntil, Instant lastConnected, double likelihood) {

    public static final Instant NEVER = Instant.MIN;

    /** Whether they speak one of these languages, however well. */
    public boolean speaksAny(List<SpokenLanguage> wanted) {
        for (var language : wanted) {
            for (var own : languages) {
                if (own.tag().equals(language.tag())) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Whether they may be disturbed at this hour. Their quiet hours are kept, unless they went on call in the middle of
     * them.
     */
    boolean awake(Nights nights) {
        return !onCallSince.isBefore(nights.quietSince(zone, quietHours));
    }
}
