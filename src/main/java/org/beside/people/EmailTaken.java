package org.beside.people;

/** Somebody has already joined with this address. */
public class EmailTaken extends RuntimeException {

    EmailTaken(Throwable cause) {
        super("join.email.taken", cause);
    }
}
