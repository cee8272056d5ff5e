package org.beside.matching.api;

import org.beside.shared.RequestId;

/**
 * What came of asking.
 *
 * @param newlyMade false when there was one already
 */
record Asked(RequestId request, boolean newlyMade) {
}
