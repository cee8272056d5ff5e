/** Brings a request to the people who may answer it, and lets exactly one of them win. */
@ApplicationModule(allowedDependencies = {"shared", "journey", "people"})
@NullMarked
package org.beside.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
