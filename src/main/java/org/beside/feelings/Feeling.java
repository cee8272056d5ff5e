package org.beside.feelings;

/** The five worded answers to "How do you feel right now?". */
public enum Feeling { VERY_BAD, BAD, NEITHER, GOOD, VERY_GOOD }
