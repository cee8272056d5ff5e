package org.beside.people;

/** Whether someone may take part. */
public enum Standing { GOOD, SUSPENDED }
