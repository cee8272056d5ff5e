/** A live call's life, from the answer to its end. */
@ApplicationModule(allowedDependencies = {"shared", "journey", "people", "matching"})
@NullMarked
package org.beside.call;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
