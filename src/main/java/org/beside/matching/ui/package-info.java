/** The pages of {@code matching}. */
@NullMarked
package org.beside.matching.ui;

import org.jspecify.annotations.NullMarked;
