/** Asks both sides how they felt, keeps what they said apart from what they were asked, and acts on it. */
@ApplicationModule(allowedDependencies = {"shared", "journey", "people", "matching", "call"})
@NullMarked
package org.beside.feelings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
