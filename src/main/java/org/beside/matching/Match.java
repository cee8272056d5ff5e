package org.beside.matching;

import java.util.EnumSet;
import org.beside.shared.PersonId;

/** A volunteer who may be rung, and why. */
record Match(PersonId volunteer, EnumSet<Reason> reasons) {
}
