package org.beside.call;

import org.beside.shared.CallId;

/** The volunteer has answered: what was rehearsed while it rang becomes a call. */
public record CallAnswered(CallId call) {
}
