package org.beside.practice;

/** What came is no offer that a peer could answer. It is not quoted, since this may reach a log. */
final class MalformedOffer extends RuntimeException {
}
