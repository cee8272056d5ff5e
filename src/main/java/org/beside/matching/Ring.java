package org.beside.matching;

import java.util.List;
import java.util.Set;
import org.beside.shared.OfferId;
import org.beside.shared.SpokenLanguage;

/**
 * What a volunteer is told while it rings.
 *
 * @param isPrivate whether it is for verified volunteers only
 * @param reasons   why they are rung
 * @param wishes    how the requester likes to be helped, as far as they have said
 */
public record Ring(
        OfferId offer, List<SpokenLanguage> languages, Need need, boolean isPrivate, Set<Reason> reasons,
        Wishes wishes) {
}
