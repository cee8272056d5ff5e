package org.beside.signalling;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import org.beside.signalling.Relay.Member;
import org.beside.signalling.Relay.Stay;
import org.beside.signalling.SignalMessage.Relayed;

/**
 * One side's half of a room: who sits here, who was the last to leave, and what was said from here while nobody sat
 * across. Belongs to its room, which guards it.
 */
final class Chair {

    /** How much is kept for a side that is not there: an offer, and more candidates than browsers gather. */
    static final int MOST_KEPT = 64;
    static final int MOST_KEPT_CHARACTERS = 128 * 1024;

    private Optional<Stay> holder = Optional.empty();
    private Optional<Member> member = Optional.empty();
    private Optional<Stay> left = Optional.empty();
    private final Queue<Relayed> kept = new ArrayDeque<>();
    private int keptCharacters;

    void seat(Stay stay, Member newer) {
        member.ifPresent(Member::displaced);
        holder = Optional.of(stay);
        member = Optional.of(newer);
        left = Optional.empty();
        forget();
    }

    boolean isTaken() {
        return holder.isPresent();
    }

    boolean isTakenBy(Stay stay) {
        return holder.filter(stay::equals).isPresent();
    }

    boolean isLeft() {
        return left.isPresent();
    }

    boolean isLeftBy(Stay stay) {
        return left.filter(stay::equals).isPresent();
    }

    void leave(Stay stay) {
        holder = Optional.empty();
        member = Optional.empty();
        left = Optional.of(stay);
    }

    void clear() {
        holder = Optional.empty();
        member = Optional.empty();
        left = Optional.empty();
        forget();
    }

    void tell(Consumer<Member> what) {
        member.ifPresent(what);
    }

    /** What does not fit any more is dropped: browsers negotiate anew when the other side comes. */
    void keep(Relayed message) {
        if (kept.size() < MOST_KEPT && keptCharacters + message.size() <= MOST_KEPT_CHARACTERS) {
            kept.add(message);
            keptCharacters += message.size();
        }
    }

    void handOver(Member across) {
        kept.forEach(across::hear);
        forget();
    }

    private void forget() {
        kept.clear();
        keptCharacters = 0;
    }
}
