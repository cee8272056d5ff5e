package org.beside.feelings;

/** There is no such call, or it was somebody else's, or it has not ended yet. */
public class NotYourCall extends RuntimeException {
}
