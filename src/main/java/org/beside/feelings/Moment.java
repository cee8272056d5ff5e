package org.beside.feelings;

/** When a question is asked. Answers of different moments are never averaged with each other. */
public enum Moment { AFTER }
