/** The pages of {@code feelings}. */
@NullMarked
package org.beside.feelings.ui;

import org.jspecify.annotations.NullMarked;
