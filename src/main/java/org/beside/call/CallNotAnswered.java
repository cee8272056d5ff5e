package org.beside.call;

import org.beside.shared.CallId;

/** It no longer rings, and no call comes of it. */
public record CallNotAnswered(CallId call) {
}
