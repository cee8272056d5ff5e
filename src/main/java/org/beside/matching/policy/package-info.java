/** The pure rules of matching: who may be rung, in which order, how many at once, and when the next ones follow. */
@NullMarked
package org.beside.matching.policy;

import org.jspecify.annotations.NullMarked;
