package org.beside.people;

/** How someone likes to be helped, or to help. They say so themselves or not at all; nobody infers it. */
public enum HelpStyle { TO_THE_POINT, UNHURRIED }
