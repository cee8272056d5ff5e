package org.beside.feelings;

/** The three answers to "Did you get what you needed?". */
public enum NeedMet { YES, PARTLY, NO }
