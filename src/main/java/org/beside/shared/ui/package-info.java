/** Small parts of which every room's pages are made, and the ports by which a room shows something on another's page. */
@NullMarked
package org.beside.shared.ui;

import org.jspecify.annotations.NullMarked;
