/** What the answers of all tell together, and never what one person said. */
@NullMarked
package org.beside.feelings.insight;

import org.jspecify.annotations.NullMarked;
