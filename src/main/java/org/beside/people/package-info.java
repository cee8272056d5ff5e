/** Who someone is: sign-in, role, standing, languages and time zone. */
@ApplicationModule(allowedDependencies = {"shared", "journey"})
@NullMarked
package org.beside.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
