package org.beside.matching;

/** The ring is over: someone was faster, the request was cancelled, or it rang for too long. */
public class AnsweredTooLate extends RuntimeException {
}
