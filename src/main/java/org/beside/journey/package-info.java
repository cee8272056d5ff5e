/** The append-only record of touchpoints: the single source of truth for what happened to a request. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.beside.journey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
