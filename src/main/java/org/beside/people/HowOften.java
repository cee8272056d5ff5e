package org.beside.people;

/** How often someone likes to be asked how they feel. */
public enum HowOften { EVERY_CALL, NOW_AND_THEN, NEVER }
