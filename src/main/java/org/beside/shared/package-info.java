/** Values used everywhere: ids and languages that cannot exist invalid. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.beside.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
