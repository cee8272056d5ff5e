package org.beside.signalling;

import org.beside.call.CallRole;
import org.beside.shared.CallId;
import org.beside.shared.PersonId;

/** One side's place in a call. Whoever sits down there again is the same person. */
record Seat(CallId call, CallRole role, PersonId person) {
}
