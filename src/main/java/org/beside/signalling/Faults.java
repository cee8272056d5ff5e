package org.beside.signalling;

/** Failures as they may be logged: what and where, without the message, which may quote what somebody sent. */
final class Faults {

    private Faults() {
    }

    static String of(Throwable failure) {
        var trace = failure.getStackTrace();
        return failure.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
