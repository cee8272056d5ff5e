package org.beside.matching;

/** What a need is about. Its person says so or not at all; nobody works it out from their words. */
public enum NeedKind {

    /** Something to read. */
    READING,
    /** Something to find. */
    FINDING,
    /** Clothes, colours, how something or someone looks. */
    LOOKS,
    /** A screen or a machine. */
    DEVICE,
    /** Where someone is, and what is around them. */
    SURROUNDINGS,
    OTHER
}
