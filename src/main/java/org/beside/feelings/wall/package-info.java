/** Own words that people gave for everybody to read. */
@NullMarked
package org.beside.feelings.wall;

import org.jspecify.annotations.NullMarked;
