package org.beside.signalling;

/** What the TURN servers and this server both know. Never printed. */
record TurnSecret(String value) {

    /** Public for whoever binds the settings. */
    public TurnSecret {
    }

    boolean isSet() {
        return !value.isEmpty();
    }

    @Override
    public String toString() {
        return "TurnSecret";
    }
}
