package org.beside.people;

/** How much someone likes to be told about what is seen. They say so themselves or not at all. */
public enum Detail { ONLY_WHAT_I_ASK, EVERYTHING }
