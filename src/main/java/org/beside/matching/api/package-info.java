/** Asking and being on call, over HTTP. */
@NullMarked
package org.beside.matching.api;

import org.jspecify.annotations.NullMarked;
