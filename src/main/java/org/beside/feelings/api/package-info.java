/** The figures and the wall, over HTTP. */
@NullMarked
package org.beside.feelings.api;

import org.jspecify.annotations.NullMarked;
