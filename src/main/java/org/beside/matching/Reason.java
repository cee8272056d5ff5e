package org.beside.matching;

/** Why a volunteer is rung, and why in this place. */
public enum Reason {
    SPEAKS_WELL,
    SPEAKS_A_LITTLE,
    NEVER_CONNECTED_YET,
    WAITED_LONGEST
}
