package org.beside.matching;

import java.util.List;
import org.beside.shared.OfferId;
import org.beside.shared.SpokenLanguage;

/** What a volunteer is told while it rings. */
public record Ring(OfferId offer, List<SpokenLanguage> languages, Need need) {
}
