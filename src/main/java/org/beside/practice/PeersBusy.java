package org.beside.practice;

/** All peers are with somebody, or the one for this check was lost on the way; a little later it goes. */
final class PeersBusy extends RuntimeException {
}
