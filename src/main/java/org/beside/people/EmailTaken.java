package org.beside.people;

/** Somebody has already joined with this address. The database's own words are left out, since they name it. */
public class EmailTaken extends RuntimeException {

    EmailTaken() {
        super("join.email.taken");
    }
}
