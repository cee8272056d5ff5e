/** What a volunteer's time has become in other people's days. */
@NullMarked
package org.beside.feelings.days;

import org.jspecify.annotations.NullMarked;
