package org.beside.people;

/** What someone came for. Each role has a home page of its own. */
public enum Role {

    REQUESTER("ask"),
    VOLUNTEER("volunteer"),
    ADMIN("admin");

    private final String home;

    Role(String home) {
        this.home = home;
    }

    /** The route, without a leading slash, where this role's work is done. */
    public String home() {
        return home;
    }
}
