package org.beside.signalling;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.beside.signalling.SignalMessage.NumberedFromServer;

/** What a line has said and its page has not acknowledged: numbered, and kept within bounds to be said again. */
final class Outbox {

    /** More than what is held back while it rings and then said at once, and than a page may say at once. */
    static final int MOST_KEPT = 128;
    static final int MOST_KEPT_CHARACTERS = 256 * 1024;

    private final Deque<NumberedFromServer> kept = new ArrayDeque<>();
    private int keptCharacters;
    private int said;

    /** Numbers a message and keeps it. Empty when it does not fit any more: then this line has a gap for good. */
    Optional<NumberedFromServer> add(NumberedFromServer message) {
        if (kept.size() >= MOST_KEPT || keptCharacters + message.size() > MOST_KEPT_CHARACTERS) {
            return Optional.empty();
        }
        var numbered = message.as(next());
        kept.add(numbered);
        keptCharacters += numbered.size();
        return Optional.of(numbered);
    }

    int next() {
        said++;
        return said;
    }

    /** @throws MalformedMessage when so many have never been said */
    void acknowledge(int received) {
        if (received > said) {
            throw new MalformedMessage();
        }
        while (!kept.isEmpty() && kept.getFirst().n() <= received) {
            keptCharacters -= kept.removeFirst().size();
        }
    }

    /**
     * What follows the one with this number, which is thereby acknowledged. Empty when some of it is no longer kept.
     *
     * @throws MalformedMessage when so many have never been said
     */
    Optional<List<NumberedFromServer>> after(int received) {
        acknowledge(received);
        return received + kept.size() == said ? Optional.of(List.copyOf(kept)) : Optional.empty();
    }

    void clear() {
        kept.clear();
        keptCharacters = 0;
    }
}
