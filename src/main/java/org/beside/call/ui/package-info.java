/** The pages of {@code call}. */
@NullMarked
package org.beside.call.ui;

import org.jspecify.annotations.NullMarked;
