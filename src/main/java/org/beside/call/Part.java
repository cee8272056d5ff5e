package org.beside.call;

/** What somebody is to a call, from its ring on. */
public record Part(CallRole role, Phase phase) {

    /** A call rings until it is answered, and is over when it has ended or was not answered. */
    public enum Phase { RINGING, ANSWERED, OVER }
}
