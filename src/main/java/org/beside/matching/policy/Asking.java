package org.beside.matching.policy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.beside.people.HelpStyle;
import org.beside.shared.PersonId;
import org.beside.shared.SpokenLanguage;

/**
 * A request as the policy sees it.
 *
 * @param spoken     what the requester speaks
 * @param isPrivate  whether only verified volunteers may see it
 * @param style      how the requester likes to be helped, if they have said so
 * @param again      with whom they meet again gladly, where both have said so
 * @param separated  with whom they are never brought together
 * @param rungBefore who has been rung for this request
 * @param leftAlone  who of these said "Not now", or has only just not heard it
 * @param stillRings whether anybody is being rung for it right now
 * @param waited     since the press
 */
public record Asking(
        List<SpokenLanguage> spoken, boolean isPrivate, Optional<HelpStyle> style, Set<PersonId> again,
        Set<PersonId> separated, Set<PersonId> rungBefore, Set<PersonId> leftAlone, boolean stillRings,
        Duration waited) {
}
