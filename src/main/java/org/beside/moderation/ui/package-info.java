/** The pages of {@code moderation}. */
@NullMarked
package org.beside.moderation.ui;

import org.jspecify.annotations.NullMarked;
