/** Asks both sides how they feel around a call, acts on what they say, and shows what the answers of all tell. */
@ApplicationModule(allowedDependencies = {"shared", "journey", "people", "matching", "call"})
@NullMarked
package org.beside.feelings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
