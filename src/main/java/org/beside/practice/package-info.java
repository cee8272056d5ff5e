/** Peers of this server, in a process of their own, that stand in for a person: the connection check. */
@ApplicationModule(allowedDependencies = {"shared", "journey", "people", "call", "signalling"})
@NullMarked
package org.beside.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
