/** The edge of the HTTP API: who may come in, what is read, and how it refuses. */
@NullMarked
package org.beside.shell.api;

import org.jspecify.annotations.NullMarked;
