/** Small parts of pages that every room's views are made of. */
@NullMarked
package org.beside.shared.ui;

import org.jspecify.annotations.NullMarked;
