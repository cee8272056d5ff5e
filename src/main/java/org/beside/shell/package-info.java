/** The frame around all rooms: layout, security, languages, error page and start-up. */
@ApplicationModule
@NullMarked
package org.beside.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
