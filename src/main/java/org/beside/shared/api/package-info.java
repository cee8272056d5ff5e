/** How the HTTP API refuses: one list of problems for all rooms. */
@NullMarked
package org.beside.shared.api;

import org.jspecify.annotations.NullMarked;
