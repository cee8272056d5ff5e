/** What an admin sees and decides; the live board first. */
@ApplicationModule(allowedDependencies = {"shared", "journey", "people", "matching", "call", "feelings"})
@NullMarked
package org.beside.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
