/** Asking, being on call and answering a ring, over HTTP. */
@NullMarked
package org.beside.matching.api;

import org.jspecify.annotations.NullMarked;
