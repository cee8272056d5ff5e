package org.beside.stories;

/** On the embedded file database with which the product comes. */
class LivePathOnH2Tests extends LivePathTests {
}
