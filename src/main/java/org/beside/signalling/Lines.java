package org.beside.signalling;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.beside.shared.Secrets;
import org.springframework.stereotype.Component;

/** The lines of this node, by the tokens with which their pages find them again. */
@Component
final class Lines {

    private final Map<String, Line> byToken = new ConcurrentHashMap<>();

    void add(Line line) {
        byToken.put(Secrets.hash(line.resume().secret()), line);
    }

    Optional<Line> find(Ticket token) {
        return Optional.ofNullable(byToken.get(Secrets.hash(token.secret())));
    }

    void forget(Line line) {
        byToken.remove(Secrets.hash(line.resume().secret()));
    }

    /** How many there are, for tests of the memory that is held. */
    int count() {
        return byToken.size();
    }
}
