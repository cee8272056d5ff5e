package org.beside.feelings;

/**
 * When a question is asked: while somebody waits, right after the call, and once more on a later day. Answers of different
 * moments are never averaged with each other.
 */
public enum Moment { WAITING, AFTER, LATER }
