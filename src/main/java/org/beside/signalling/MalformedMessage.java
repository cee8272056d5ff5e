package org.beside.signalling;

/** A message is not one of ours. Carries no cause, because the parser's would quote the message. */
final class MalformedMessage extends RuntimeException {

    MalformedMessage() {
        super("Not a message of the protocol");
    }
}
