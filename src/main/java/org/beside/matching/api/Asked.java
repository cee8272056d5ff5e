package org.beside.matching.api;

import org.beside.shared.RequestId;

/**
 * What came of asking.
 *
 * @param newlyMade false when the request waited already
 */
record Asked(RequestId request, boolean newlyMade) {
}
