/** The pages of {@code people}. */
@NullMarked
package org.beside.people.ui;

import org.jspecify.annotations.NullMarked;
