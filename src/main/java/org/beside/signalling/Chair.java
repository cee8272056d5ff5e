package org.beside.signalling;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.SequencedSet;
import org.beside.signalling.Relay.Absence;
import org.beside.signalling.Relay.Member;
import org.beside.signalling.Relay.Stay;
import org.beside.signalling.SignalMessage.Candidate;
import org.beside.signalling.SignalMessage.NumberedFromServer;
import org.beside.signalling.SignalMessage.Relayed;

/**
 * One side's half of a room: who sits here and whether they can be reached, and what was said from here that may not be
 * heard yet. Belongs to its room, which guards it.
 */
final class Chair {

    /** How much is kept for a side that is not there, or held back: an offer and more candidates than browsers gather. */
    static final int MOST_KEPT = 64;
    static final int MOST_KEPT_CHARACTERS = 128 * 1024;

    private Optional<Stay> holder = Optional.empty();
    private Optional<Member> member = Optional.empty();
    private Optional<Absence> absence = Optional.empty();
    private boolean outOfSight;
    private final Queue<Relayed> kept = new ArrayDeque<>();
    private int keptCharacters;
    private final SequencedSet<Candidate> held = new LinkedHashSet<>();

    void seat(Stay stay, Member newer) {
        member.ifPresent(Member::displaced);
        holder = Optional.of(stay);
        member = Optional.of(newer);
        absence = Optional.empty();
        outOfSight = false;
        forget();
        held.clear();
    }

    boolean isTakenBy(Stay stay) {
        return holder.filter(stay::equals).isPresent();
    }

    /** Whether somebody sits here who can be reached. */
    boolean isPresent() {
        return holder.isPresent() && absence.isEmpty();
    }

    boolean isWaitedFor() {
        return absence.isPresent();
    }

    boolean isWaitedForSince(Absence begin) {
        return absence.filter(begin::equals).isPresent();
    }

    void beginAbsence(Absence begun) {
        absence = Optional.of(begun);
    }

    void endAbsence() {
        absence = Optional.empty();
    }

    boolean isOutOfSight() {
        return outOfSight;
    }

    void setOutOfSight(boolean away) {
        outOfSight = away;
    }

    void tell(NumberedFromServer message) {
        member.ifPresent(there -> there.hear(message));
    }

    void end(Ending reason) {
        member.ifPresent(there -> there.ended(reason));
        holder = Optional.empty();
        member = Optional.empty();
        absence = Optional.empty();
        forget();
        held.clear();
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

    void forget() {
        kept.clear();
        keptCharacters = 0;
    }

    /** A candidate that is said again, as with a repeated offer, is held once. */
    void holdBack(Candidate candidate) {
        if (held.size() < MOST_KEPT) {
            held.add(candidate);
        }
    }

    List<Candidate> release() {
        var released = List.copyOf(held);
        held.clear();
        return released;
    }
}
