/** The pages of {@code practice}. */
@NullMarked
package org.beside.practice.ui;

import org.jspecify.annotations.NullMarked;
