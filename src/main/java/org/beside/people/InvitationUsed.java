package org.beside.people;

/** The invitation has been used before, or its time is over. */
public class InvitationUsed extends RuntimeException {

    InvitationUsed() {
        super("join.invitation.used");
    }
}
