package org.beside.feelings.insight;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One answer, before it is told together with others.
 *
 * @param unit   what it belongs to: a prompt, or a request
 * @param other  the second person it is about, where there is one
 */
record Heard(UUID unit, UUID person, Optional<UUID> other, Instant at, String answer, Map<Trait, String> traits) {
}
