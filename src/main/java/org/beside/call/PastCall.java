package org.beside.call;

import java.time.Instant;

/** A call that is over, and when it ended. */
public record PastCall(Call call, Instant endedAt) {
}
