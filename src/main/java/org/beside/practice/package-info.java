/** Peers inside this server that stand in for a person: the connection check. */
@ApplicationModule(allowedDependencies = {"shared", "journey", "people", "call", "signalling"})
@NullMarked
package org.beside.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
