/** Own words that people gave for everybody who is signed in to read, once an admin has read them. */
@NullMarked
package org.beside.feelings.wall;

import org.jspecify.annotations.NullMarked;
