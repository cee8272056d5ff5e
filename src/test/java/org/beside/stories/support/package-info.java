/** What browser stories stand on: real browsers with a camera of our own, and senses that tell what truly arrived. */
@NullMarked
package org.beside.stories.support;

import org.jspecify.annotations.NullMarked;
