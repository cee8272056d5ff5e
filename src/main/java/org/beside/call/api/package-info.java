/** A call's end, over HTTP. */
@NullMarked
package org.beside.call.api;

import org.jspecify.annotations.NullMarked;
