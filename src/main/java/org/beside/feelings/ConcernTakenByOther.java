package org.beside.feelings;

/** Another coordinator looks after this, or it is settled; nothing was changed. */
public class ConcernTakenByOther extends RuntimeException {
}
