package org.beside.practice;

/** This server cannot have peers: its native library does not load here, or they are switched off. */
final class NoPeersHere extends RuntimeException {
}
