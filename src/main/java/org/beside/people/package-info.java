/** Who someone is, and what people said about themselves and about each other. */
@ApplicationModule(allowedDependencies = {"shared", "journey"})
@NullMarked
package org.beside.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
