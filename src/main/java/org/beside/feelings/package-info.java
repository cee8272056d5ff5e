/** Asks both sides how they felt, and keeps what they said apart from what they were asked. */
@ApplicationModule(allowedDependencies = {"shared", "journey", "people", "call"})
@NullMarked
package org.beside.feelings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
