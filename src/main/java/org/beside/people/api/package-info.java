/** Signing in and oneself, over HTTP. */
@NullMarked
package org.beside.people.api;

import org.jspecify.annotations.NullMarked;
