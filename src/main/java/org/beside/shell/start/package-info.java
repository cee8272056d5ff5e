/**
 * Opens the house: settings, what the web server has to be told, a certificate for the local network, the first lines in
 * the terminal, faults in words.
 */
@NullMarked
package org.beside.shell.start;

import org.jspecify.annotations.NullMarked;
